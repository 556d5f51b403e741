/** Who wants an account, as the challenge of their first passkey keeps it. */
export interface Newcomer {
  name: string;
  email: string;
  code: string;
}

/** No account has it: ids are hexadecimal. */
export const newcomerId = "newcomer";

export function writeNewcomer({ name, email, code }: Newcomer): string {
  return JSON.stringify({ name, email, code });
}

/** @throws where a challenge was not made for a newcomer. */
export function readNewcomer(context: string | null | undefined): Newcomer {
  if (!context) throw new Error("this challenge was not made for a newcomer");
  return JSON.parse(context);
}
