import { hashPassword } from "better-auth/crypto";
import { InvalidInput } from "../platform/refusals.ts";
import { rate } from "./rate-password.ts";

/** @returns the hash to store. @throws InvalidInput where the password is too easy to guess. */
export async function protectPassword(password: string, known: readonly string[]): Promise<string> {
  const { isEnough, advice } = rate(password, known);
  if (!isEnough) throw new InvalidInput(advice);
  return hashPassword(password);
}
