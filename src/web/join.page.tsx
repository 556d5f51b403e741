import { type Actor, leastRole } from "../platform/actor.ts";
import type { Registration } from "../platform/house.ts";
import { AccountField, WrongNotice } from "./account-field.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";

export interface JoinView {
  actor: Actor;
  registration: Registration;
  /** Where to go when that is done. */
  back: string;
  /** Why what was typed is no invitation. */
  wrong?: string | undefined;
}

const ways: Record<Registration, string> = {
  open: "Everybody may make an account here.",
  invitation: "Accounts are made by invitation here. Whoever takes part can tell you who sends them.",
  closed: "Accounts are made by whoever runs this newspaper. Ask them; they send you a link.",
};

/** How somebody becomes a reader and a member, and the next step for whoever asks. */
export function JoinPage({ view, printing }: { view: JoinView; printing: Printing }) {
  const { actor, registration, back } = view;
  const isSignedIn = actor.account !== undefined;
  return (
    <Sheet title="How to join" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>How to join</h1>
        {isSignedIn ? (
          <p>
            You are signed in as <bdi>{actor.name}</bdi> and have the role of {actor.role} here.
          </p>
        ) : (
          <p>{ways[registration]}</p>
        )}
      </header>
      <section class="listing-main stack">
        {isSignedIn ? null : <WithAccount registration={registration} back={back} />}
        {isSignedIn ? null : <WithInvitation view={view} />}
        <Members actor={actor} />
        {isSignedIn ? (
          <p class="actions">
            <a class="button" href={back}>
              Back to where you were
            </a>
          </p>
        ) : null}
      </section>
    </Sheet>
  );
}

function WithAccount({ registration, back }: Pick<JoinView, "registration" | "back">) {
  const query = `?back=${encodeURIComponent(back)}`;
  return (
    <p class="actions">
      {registration === "open" ? (
        <a class="button main" href={`/register${query}`}>
          Make an account
        </a>
      ) : null}
      <a class="button" href={`/sign-in${query}`}>
        Sign in with an account
      </a>
    </p>
  );
}

function WithInvitation({ view: { back, wrong } }: { view: JoinView }) {
  return (
    <section aria-labelledby="invited">
      <h2 class="heading" id="invited">
        With an invitation
      </h2>
      <form class="field account-form" method="get" action="/join">
        <input type="hidden" name="back" value={back} />
        <WrongNotice sentence={wrong} id="code-wrong" />
        <AccountField
          name="code"
          label="Your invitation"
          type="text"
          autocomplete="off"
          help="The link that you were sent, or the letters and digits at its end."
          wrong={wrong && "code-wrong"}
        />
        <p class="actions">
          <button class="button" type="submit">
            Use the invitation
          </button>
        </p>
      </form>
    </section>
  );
}

function Members({ actor }: { actor: Actor }) {
  const least = leastRole("read members' conversation", actor.house);
  return (
    <section aria-labelledby="members">
      <h2 class="heading" id="members">
        Members
      </h2>
      <p class="text">
        {least === "member"
          ? "The members’ conversation is for members. One becomes a member by an invitation that says so, or when whoever runs this newspaper makes one a member; that counts at once, in the same account."
          : `The members’ conversation is for everybody with the role of ${least} here, and with more.`}
      </p>
    </section>
  );
}
