import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";

interface SignInPageProps {
  /** Where to go when signed in. */
  back: string;
  email?: string;
  /** Why nobody was signed in. */
  wrong?: string | undefined;
  /** Why one must sign in here. */
  reason?: string | undefined;
  printing: Printing;
}

export function SignInPage({ back, email = "", wrong, reason, printing }: SignInPageProps) {
  return (
    <Sheet title="Sign in" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Sign in</h1>
        {reason ? <p>{reason}</p> : null}
      </header>
      <section class="listing-main">
        <form class="field account-form" method="post" action="/sign-in">
          <input type="hidden" name="back" value={back} />
          {wrong ? (
            <p class="wrong" id="sign-in-wrong" role="alert">
              {wrong}
            </p>
          ) : null}
          <label for="email">E-mail address</label>
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="username webauthn"
            required
            maxlength={254}
            value={email}
            aria-invalid={wrong ? "true" : undefined}
            aria-describedby={wrong ? "sign-in-wrong" : undefined}
          />
          <label for="password">Password</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
            maxlength={200}
            aria-invalid={wrong ? "true" : undefined}
          />
          <p class="actions">
            <button class="button main" type="submit">
              Sign in
            </button>
          </p>
        </form>
      </section>
    </Sheet>
  );
}
