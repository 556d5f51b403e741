import type { ReaderDesk } from "../readers/reader-desk.ts";
import type { SignInView } from "./sign-in.page.tsx";

/** What the page to sign in offers beside the form. */
export async function signInOffer(
  readers: ReaderDesk,
): Promise<Pick<SignInView, "isOpen" | "hasMail" | "party" | "issuer">> {
  const { registration } = await readers.house();
  return {
    isOpen: registration === "open",
    hasMail: readers.hasMail,
    party: readers.passkeyParty,
    issuer: readers.issuer?.name,
  };
}
