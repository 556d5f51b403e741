import type { RelyingParty } from "../readers/relying-party.ts";
import { AccountField, WrongNotice } from "./account-field.tsx";
import { IssuerLink } from "./issuer-link.tsx";
import { PasskeyButton } from "./passkey-part.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";

export interface SignInView {
  /** Where to go when signed in. */
  back: string;
  email?: string;
  /** Why nobody was signed in. */
  wrong?: string | undefined;
  /** Why one must sign in here, or what has just been done. */
  reason?: string | undefined;
  /** Whether accounts are made here by whoever wants one. */
  isOpen: boolean;
  /** Whether a forgotten password can be replaced. */
  hasMail: boolean;
  /** For whom passkeys are good; undefined where there are none. */
  party: RelyingParty | undefined;
  /** What the issuer calls itself at which one may sign in too; undefined where there is none. */
  issuer: string | undefined;
}

export function SignInPage({ view, printing }: { view: SignInView; printing: Printing }) {
  const { back, email = "", wrong, reason, isOpen, hasMail, party, issuer } = view;
  return (
    <Sheet title="Sign in" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Sign in</h1>
        {reason ? <p role="status">{reason}</p> : null}
      </header>
      <section class="listing-main">
        <form class="field account-form" method="post" action="/sign-in">
          <input type="hidden" name="back" value={back} />
          <WrongNotice sentence={wrong} id="sign-in-wrong" />
          <AccountField
            name="email"
            label="E-mail address"
            type="email"
            autocomplete="username"
            value={email}
            wrong={wrong && "sign-in-wrong"}
          />
          <AccountField
            name="password"
            label="Password"
            type="password"
            autocomplete="current-password"
            maxlength={200}
            wrong={wrong && "sign-in-wrong"}
          />
          <p class="actions">
            <button class="button main" type="submit">
              Sign in
            </button>
            {hasMail ? (
              <a class="button plain" href="/forgotten">
                Forgotten your password?
              </a>
            ) : null}
            {isOpen ? (
              <a class="button plain" href="/register">
                Make an account
              </a>
            ) : null}
          </p>
        </form>
        <IssuerLink name={issuer} back={back} />
        <PasskeyButton deed="sign in" words="Sign in with a passkey" party={party} back={back} printing={printing} />
      </section>
    </Sheet>
  );
}
