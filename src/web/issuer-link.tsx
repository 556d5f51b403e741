import { issuerAddress } from "./sign-in-address.ts";

/** The way in by the issuer; a link, because forms lead nowhere but to our own pages. */
export function IssuerLink({ name, back, code }: { name: string | undefined; back: string; code?: string }) {
  if (name === undefined) return null;
  return (
    <p class="actions">
      <a class="button" href={issuerAddress(back, code)} rel="nofollow">
        Sign in with <bdi>{name}</bdi>
      </a>
    </p>
  );
}
