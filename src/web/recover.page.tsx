import { AccountField, WrongNotice } from "./account-field.tsx";
import { PasswordStrength } from "./password-strength.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { SubmitLine } from "./submit-line.tsx";

interface RecoverPageProps {
  what: "forgotten" | "new-password" | "confirm";
  /** What the letter's link carries. */
  token?: string;
  email?: string;
  wrong?: string | undefined;
  printing: Printing;
}

const titles = {
  forgotten: "A new password",
  "new-password": "Choose a new password",
  confirm: "Confirm your address",
};
const buttons = { forgotten: "Send me a letter", "new-password": "Use this password", confirm: "Confirm" };

/** The forms that letters lead to, and the one that asks for a letter. A link alone does nothing: programs open links. */
export function RecoverPage({ what, token = "", email = "", wrong, printing }: RecoverPageProps) {
  return (
    <Sheet title={titles[what]} printing={printing} layout="listing">
      <header class="listing-head">
        <h1>{titles[what]}</h1>
      </header>
      <section class="listing-main">
        <form class="field account-form" method="post" action={`/${what}`}>
          <WrongNotice sentence={wrong} id="recover-wrong" />
          {what === "forgotten" ? (
            <AccountField
              name="email"
              label="E-mail address of your account"
              type="email"
              autocomplete="username"
              value={email}
              wrong={wrong && "recover-wrong"}
            />
          ) : (
            <input type="hidden" name="token" value={token} />
          )}
          {what === "new-password" ? (
            <>
              <AccountField
                name="password"
                label="New password"
                type="password"
                autocomplete="new-password"
                maxlength={200}
                help="Ten characters at least. Whoever is signed in to this account is signed out."
                wrong={wrong && "recover-wrong"}
              />
              <PasswordStrength printing={printing} />
            </>
          ) : null}
          <SubmitLine>{buttons[what]}</SubmitLine>
        </form>
      </section>
    </Sheet>
  );
}
