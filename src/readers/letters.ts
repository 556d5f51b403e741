/** The letters that Octavo writes to people. */
export type LetterKind = "confirm" | "known" | "reset";

export interface LetterFacts {
  /** By which readers reach this Octavo. */
  address: string;
  /** What the link carries, where there is one. */
  token?: string | undefined;
}

export function writeLetter(kind: LetterKind, { address, token = "" }: LetterFacts): { subject: string; text: string } {
  const link = (path: string) => `${address.replace(/\/*$/, "")}${path}`;
  const lines = letters[kind](link, encodeURIComponent(token));
  return { subject: subjects[kind], text: `${lines.join("\n\n")}\n` };
}

const subjects: Record<LetterKind, string> = {
  confirm: "Confirm your address for Octavo",
  known: "You have an account at Octavo",
  reset: "A new password for Octavo",
};

const letters: Record<LetterKind, (link: (path: string) => string, token: string) => string[]> = {
  confirm: (link, token) => [
    "Somebody made an account with this address. If that was you, open this page and press the button; the link is good for a day:",
    link(`/confirm?token=${token}`),
    "If it was not you, do nothing: without this step nobody can use the account.",
  ],
  known: (link) => [
    "Somebody tried to make an account with this address, which has one already. If that was you, sign in:",
    link("/sign-in"),
    "If you have forgotten your password, ask for a new one:",
    link("/forgotten"),
    "If it was not you, do nothing: nothing has changed.",
  ],
  reset: (link, token) => [
    "Somebody asked for a new password for this address. If that was you, choose one here; the link is good for an hour and for one time:",
    link(`/new-password?token=${token}`),
    "If it was not you, do nothing: your password stays as it is.",
  ],
};
