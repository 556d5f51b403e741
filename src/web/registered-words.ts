/** What whoever has just made an account is told: the same whether or not the address had one already. */
export function registeredSentence(hasMail: boolean, address: string, by: "password" | "passkey"): string {
  return hasMail
    ? `A letter is on its way to ${address}. Open it and confirm the address; then sign in.`
    : `If this address had no account yet, it has one now. Sign in with the ${by} that you have just ${by === "password" ? "chosen" : "made"}.`;
}
