import type { Passkey } from "../readers/passkey.store.ts";
import type { Printing } from "./printing.ts";
import { signInAddress } from "./sign-in-address.ts";
import { When } from "./time.tsx";

interface PasskeyButtonProps {
  /** What the button does: `/sign-in`, `/register` or `/account`. */
  deed: "sign in" | "register" | "add";
  words: string;
  /** For whom passkeys are good; undefined where there are none. */
  party: { id: string } | undefined;
  back?: string;
  code?: string;
  printing: Printing;
}

/** The way in, or to an account, by a passkey; the island beside it shows its button where the browser has passkeys. */
export function PasskeyButton({ deed, words, party, back = "/", code = "", printing }: PasskeyButtonProps) {
  if (!party) return null;
  return (
    <div data-passkey={deed} data-party={party.id} data-back={back} data-code={code}>
      <p class="actions" data-controls="" hidden>
        <button class="button" type="button">
          {words}
        </button>
      </p>
      <p class="meta" role="status" data-told="">
        Passkeys need a browser that runs scripts.
      </p>
      {deed === "register" ? (
        <p class="actions" data-onward="" hidden>
          <a href={signInAddress(back)}>Sign in</a>
        </p>
      ) : null}
      <script type="module" src={`${printing.assetsPath}/passkey.js`} />
    </div>
  );
}

interface PasskeysProps {
  passkeys: readonly Passkey[];
  party: { id: string } | undefined;
  printing: Printing;
}

/** The passkeys of whoever looks, and the way to one more. */
export function Passkeys({ passkeys, party, printing }: PasskeysProps) {
  if (!party && passkeys.length === 0) return null;
  return (
    <section aria-labelledby="passkeys">
      <h2 class="heading" id="passkeys">
        Passkeys
      </h2>
      <p class="text">A passkey lets you in without a password; its secret half stays on your device.</p>
      <ul class="rows lines">
        {passkeys.map(({ id, name, createdAt }) => (
          <li>
            <p>
              <bdi>{name}</bdi>
            </p>
            <p class="counts">
              <span>
                made <When at={createdAt} now={printing.now} />
              </span>
            </p>
            <form method="post" action={`/account/passkeys/${id}/end`}>
              <button class="button plain" type="submit">
                Remove <span class="hidden">the passkey {name}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <div class="field account-form">
        <label for="passkey-name">A name for a new passkey, such as that of the device</label>
        <input id="passkey-name" type="text" maxlength={80} autocomplete="off" />
      </div>
      <PasskeyButton deed="add" words="Add a passkey" party={party} printing={printing} />
    </section>
  );
}
