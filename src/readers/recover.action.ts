import { InvalidInput } from "../platform/refusals.ts";
import { readEmail } from "./account.ts";
import type { ReaderDesk } from "./reader-desk.ts";
import type { From } from "./sign-in.action.ts";
import { takeTurn } from "./sign-in-wait.store.ts";
import { householdOf, registerRule } from "./sign-in-wait.ts";

/**
 * Sends a letter with a link to choose a new password to whoever has an account of this address. Whether there is one is
 * not told. @returns until when to wait, where too many were asked for.
 */
export async function askForNewPassword(desk: ReaderDesk, typed: string, from: From): Promise<Date | undefined> {
  const email = readEmail(typed);
  if (!email) throw new InvalidInput("Give the e-mail address of your account, such as name@place.example.");
  for (const who of [`letters ${householdOf(from.address)}`, `letters to ${email}`]) {
    const until = await takeTurn(desk.database, who, registerRule, desk.now());
    if (until) return until;
  }
  desk.tell("reset", email);
  return undefined;
}

/** Takes a new password for the account of a letter, and ends its sessions. @throws InvalidInput */
export async function chooseNewPassword(desk: ReaderDesk, token: string, password: string): Promise<void> {
  // Its dictionaries are for whoever chooses a password, not for every command.
  const { rate } = await import("./rate-password.ts");
  const { isEnough, advice } = rate(password, []);
  if (!isEnough) throw new InvalidInput(advice);
  const signIn = await desk.signIn();
  await refusing("This link has been used or has ended. Ask for another letter.", () =>
    signIn.api.resetPassword({ body: { newPassword: password, token } }),
  );
}

/** The address of a letter is whoever's who got it. @throws InvalidInput */
export async function confirmAddress(desk: ReaderDesk, token: string): Promise<void> {
  const signIn = await desk.signIn();
  await refusing("This link has ended. Sign in, and you get another letter.", () =>
    signIn.api.verifyEmail({ query: { token } }),
  );
}

async function refusing(sentence: string, ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (error instanceof Error && error.name === "APIError") throw new InvalidInput(sentence);
    throw error;
  }
}
