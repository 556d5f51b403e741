import { useContext } from "hono/jsx";
import { isAllowed, type Scope, scopes } from "../platform/actor.ts";
import type { Account } from "../readers/account.ts";
import type { ApiKey } from "../readers/api-key.store.ts";
import type { Passkey } from "../readers/passkey.store.ts";
import type { RelyingParty } from "../readers/relying-party.ts";
import type { SessionListing } from "../readers/session.store.ts";
import { AccountField, WrongNotice } from "./account-field.tsx";
import { AskingContext } from "./asking.ts";
import { describeAgent } from "./describe-agent.ts";
import { LettersPart } from "./letter-part.tsx";
import { Passkeys } from "./passkey-part.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { SubmitLine } from "./submit-line.tsx";
import { ExactTime, When } from "./time.tsx";

export interface AccountView {
  account: Account;
  sessions: readonly SessionListing[];
  /** The one that this page was asked from. */
  sessionId: string;
  keys: readonly ApiKey[];
  passkeys: readonly Passkey[];
  /** For whom passkeys are good; undefined where there are none. */
  party: RelyingParty | undefined;
  /** Whether it is opened with a password, too. */
  hasPassword: boolean;
  /** The issuer that opens it, too. */
  issuer: string | undefined;
  /** A key that was just made: it is never shown again. */
  newKey?: string;
  /** Whether letters about answers are sent; undefined where none can be. */
  wantsLetters?: boolean;
  wrong?: { at: "key" | "delete"; sentence: string };
}

/** What an account is, to its owner, who alone sees it. */
export function AccountPage({ view, printing }: { view: AccountView; printing: Printing }) {
  const { account } = view;
  return (
    <Sheet title="Your account" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>
          <bdi>{account.name}</bdi>
        </h1>
        <p>
          Signed in as <bdi>{account.email}</bdi>. You are {an(account.standing)} here
          <MemberUntil account={account} />.
          {view.issuer ? (
            <>
              {" "}
              Signing in with <bdi>{view.issuer}</bdi> opens this account
              {account.issuedRole ? ` and makes you ${an(account.issuedRole)} by your groups there` : ""}.
            </>
          ) : null}
        </p>
        <Ways />
        <form method="post" action="/sign-out">
          <button class="button" type="submit">
            Sign out
          </button>
        </form>
      </header>
      <section class="listing-main stack">
        <Sessions view={view} now={printing.now} />
        <Passkeys passkeys={view.passkeys} party={view.party} printing={printing} />
        {view.wantsLetters === undefined ? null : (
          <LettersPart wants={view.wantsLetters} isConfirmed={account.isVerified} />
        )}
        <Keys view={view} now={printing.now} />
        <YourData view={view} />
      </section>
    </Sheet>
  );
}

/** What has no place in the head of every page. */
function Ways() {
  const { actor } = useContext(AskingContext);
  return (
    <p class="counts">
      <a href="/notices">notices from moderators</a>
      {isAllowed(actor, "moderate") ? <a href="/moderation">moderation</a> : null}
      <a href="/settings/house">rules of the house</a>
      {isAllowed(actor, "read members' conversation") ? null : <a href="/join?back=/account">how to become a member</a>}
    </p>
  );
}

function an(role: string): string {
  return /^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`;
}

function MemberUntil({ account: { memberUntil } }: { account: Account }) {
  if (!memberUntil) return null;
  return (
    <>
      , a member until <ExactTime at={memberUntil} />
    </>
  );
}

function Sessions({ view: { sessions, sessionId }, now }: { view: AccountView; now: Date }) {
  return (
    <section aria-labelledby="sessions">
      <h2 class="heading" id="sessions">
        Where you are signed in
      </h2>
      <ul class="rows lines">
        {sessions.map((session) => (
          <SessionLine session={session} isHere={session.id === sessionId} now={now} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action="/account/sessions/end-others">
          <button class="button" type="submit">
            End all but this one
          </button>
        </form>
      ) : null}
    </section>
  );
}

function SessionLine({ session, isHere, now }: { session: SessionListing; isHere: boolean; now: Date }) {
  const { id, userAgent, address, seenAt } = session;
  const described = describeAgent(userAgent);
  const words = described ?? (userAgent || "A program that does not say its name");
  return (
    <li>
      <p>
        <bdi>{words}</bdi>
      </p>
      <p class="counts">
        {address ? <span>from {address}</span> : null}
        <span>
          seen <When at={seenAt} now={now} />
        </span>
        {isHere ? <span>this browser</span> : null}
      </p>
      {described ? (
        <details>
          <summary class="label">What it says of itself</summary>
          <p class="meta">
            <bdi>{userAgent}</bdi>
          </p>
        </details>
      ) : null}
      {isHere ? null : (
        <form method="post" action={`/account/sessions/${id}/end`}>
          <button class="button plain" type="submit">
            End <span class="hidden">the session of {words}</span>
          </button>
        </form>
      )}
    </li>
  );
}

const goodFor: Record<Scope, string> = {
  read: "read what you may read",
  write: "write and change what is yours",
  moderate: "moderate, if you may",
  edit: "edit, if you may",
  administer: "administer, if you may",
};

function Keys({ view, now }: { view: AccountView; now: Date }) {
  const wrong = view.wrong?.at === "key" ? view.wrong.sentence : undefined;
  return (
    <section aria-labelledby="keys">
      <h2 class="heading" id="keys">
        Keys of the API
      </h2>
      {view.newKey ? (
        <p class="notice" role="status">
          This is your key. Copy it now, it is not shown again: <code>{view.newKey}</code>
        </p>
      ) : null}
      <ul class="rows lines">
        {view.keys.map((key) => (
          <KeyLine made={key} now={now} />
        ))}
      </ul>
      <form class="field account-form" method="post" action="/account/keys">
        <WrongNotice sentence={wrong} id="key-wrong" />
        <AccountField
          name="name"
          label="A name for a new key"
          type="text"
          autocomplete="off"
          maxlength={80}
          wrong={wrong && "key-wrong"}
        />
        <fieldset>
          <legend>It is good to</legend>
          {scopes.map((scope) => (
            <label>
              <input type="checkbox" name="scopes" value={scope} checked={scope === "read"} /> {goodFor[scope]}
            </label>
          ))}
        </fieldset>
        <SubmitLine>Make a key</SubmitLine>
      </form>
    </section>
  );
}

function KeyLine({ made, now }: { made: ApiKey; now: Date }) {
  const { id, name, scopes: good, createdAt, expiresAt, usedAt } = made;
  return (
    <li>
      <p>
        <bdi>{name}</bdi>
      </p>
      <p class="counts">
        <span>{good.join(", ")}</span>
        <span>
          made <When at={createdAt} now={now} />
        </span>
        {usedAt ? (
          <span>
            used <When at={usedAt} now={now} />
          </span>
        ) : (
          <span>never used</span>
        )}
        {expiresAt ? (
          <span>
            until <ExactTime at={expiresAt} />
          </span>
        ) : null}
      </p>
      <form method="post" action={`/account/keys/${id}/end`}>
        <button class="button plain" type="submit">
          End <span class="hidden">the key {name}</span>
        </button>
      </form>
    </li>
  );
}

function YourData({ view }: { view: AccountView }) {
  const wrong = view.wrong?.at === "delete" ? view.wrong.sentence : undefined;
  return (
    <section aria-labelledby="data">
      <h2 class="heading" id="data">
        What is kept about you
      </h2>
      <p class="actions">
        <a class="button" href="/account/export.json">
          Take it all with you (JSON)
        </a>
      </p>
      <details open={wrong !== undefined}>
        <summary>Delete the account</summary>
        <form class="field account-form" method="post" action="/account/delete">
          <p>It is gone at once, with its sessions, keys and memberships. Nobody can bring it back.</p>
          <WrongNotice sentence={wrong} id="delete-wrong" />
          {view.hasPassword ? (
            <AccountField
              name="password"
              label="Your password, once more"
              type="password"
              autocomplete="current-password"
              maxlength={200}
              wrong={wrong && "delete-wrong"}
            />
          ) : (
            <p>You must have signed in within the last hour.</p>
          )}
          <p>
            <label>
              <input type="checkbox" name="words" value="removed" /> Remove what I wrote in conversations too; else it
              stays without my name
            </label>
          </p>
          <SubmitLine>Delete my account</SubmitLine>
        </form>
      </details>
    </section>
  );
}
