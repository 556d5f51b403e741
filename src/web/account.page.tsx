import type { Account } from "../readers/account.ts";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";

/** What an account is, to its owner. */
export function AccountPage({ account, printing }: { account: Account; printing: Printing }) {
  return (
    <Sheet title="Your account" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>
          <bdi>{account.name}</bdi>
        </h1>
        <p>
          Signed in as <bdi>{account.email}</bdi>. You are {an(account.standing)} here.
        </p>
      </header>
      <section class="listing-main">
        <form method="post" action="/sign-out">
          <p class="actions">
            <button class="button" type="submit">
              Sign out
            </button>
          </p>
        </form>
      </section>
    </Sheet>
  );
}

function an(role: string): string {
  return /^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`;
}
