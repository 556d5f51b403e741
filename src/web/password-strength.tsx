import type { Printing } from "./printing.ts";

/** How strong the password above it is, while it is typed; without script nothing stands here, and the form says it when it is sent. */
export function PasswordStrength({ printing: { assetsPath } }: { printing: Pick<Printing, "assetsPath"> }) {
  return (
    <div class="strength" data-strength="" data-worker={`${assetsPath}/rate-password.js`} hidden>
      <meter aria-label="How hard it is to guess" min="0" low={3} high={3} optimum={4} max="4" value="0" />
      <p role="status" data-told="" />
      <script type="module" src={`${assetsPath}/strength.js`} />
    </div>
  );
}
