import type { Invitation } from "../readers/invitation.ts";
import type { RelyingParty } from "../readers/relying-party.ts";
import { AccountField, WrongNotice } from "./account-field.tsx";
import { IssuerLink } from "./issuer-link.tsx";
import { PasskeyButton } from "./passkey-part.tsx";
import { PasswordStrength } from "./password-strength.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { signInAddress } from "./sign-in-address.ts";
import { SubmitLine } from "./submit-line.tsx";
import { ExactTime } from "./time.tsx";

export interface RegisterView {
  /** What lets whoever asks in; undefined where registration is open. */
  invitation: Pick<Invitation, "email" | "role" | "memberUntil"> | undefined;
  code: string;
  name?: string;
  email?: string;
  wrong?: string | undefined;
  /** For whom passkeys are good; undefined where there are none. */
  party: RelyingParty | undefined;
  /** What the issuer calls itself at which one may sign in instead; undefined where there is none. */
  issuer: string | undefined;
  /** Where to go when that is done. */
  back: string;
}

/** The form by which somebody makes an account of their own. */
export function RegisterPage({ view, printing }: { view: RegisterView; printing: Printing }) {
  const { invitation, code, name = "", email = "", wrong, back, party, issuer } = view;
  return (
    <Sheet title="Make an account" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Make an account</h1>
        {invitation ? <Offer invitation={invitation} /> : null}
      </header>
      <section class="listing-main">
        <form class="field account-form" method="post" action={code ? `/join/${code}` : "/register"}>
          <input type="hidden" name="back" value={back} />
          <WrongNotice sentence={wrong} id="register-wrong" />
          <AccountField
            name="name"
            label="Name"
            type="text"
            autocomplete="nickname"
            maxlength={80}
            value={name}
            help="Others see it beside what you write."
          />
          <AccountField
            name="email"
            label="E-mail address"
            type="email"
            autocomplete="username"
            value={invitation?.email ?? email}
            help="Nobody sees it but you and whoever runs this newspaper."
          />
          <AccountField
            name="password"
            label="Password"
            type="password"
            autocomplete="new-password"
            maxlength={200}
            help="Ten characters at least; four or five words that do not belong together are good. It is checked against what is easy to guess."
            wrong={wrong && "register-wrong"}
          />
          <PasswordStrength printing={printing} />
          <SubmitLine>Make the account</SubmitLine>
        </form>
        <IssuerLink name={issuer} back={back} code={code} />
        <PasskeyButton
          deed="register"
          words="Make it with a passkey instead of a password"
          party={party}
          back={back}
          code={code}
          printing={printing}
        />
      </section>
    </Sheet>
  );
}

function Offer({ invitation: { role, memberUntil } }: { invitation: NonNullable<RegisterView["invitation"]> }) {
  return (
    <p>
      You are invited{role === "reader" ? "" : ` as ${/^[aeiou]/.test(role) ? "an" : "a"} ${role}`}.
      {memberUntil ? (
        <>
          {" "}
          You will be a member until <ExactTime at={memberUntil} />.
        </>
      ) : null}
    </p>
  );
}

/** Something about an account was done, or comes by mail. */
export function AccountNoticePage(props: { title: string; sentence: string; back?: string; printing: Printing }) {
  return (
    <Sheet title={props.title} printing={props.printing} layout="listing">
      <header class="listing-head">
        <h1>{props.title}</h1>
      </header>
      <section class="listing-main empty">
        <p class="text">{props.sentence}</p>
        <p class="actions">
          <a class="button main" href={signInAddress(props.back)}>
            Sign in
          </a>
          <a class="button" href="/">
            To the front page
          </a>
        </p>
      </section>
    </Sheet>
  );
}
