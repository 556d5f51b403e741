import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { letterToken, readLetterToken } from "./letter-token.ts";

const secret = new Uint8Array(32).fill(1);
const [name, signature] = letterToken("account-ada", secret).split(".") as [string, string];
const encoded = (account: string) => Buffer.from(account).toString("base64url");

test("a token names the account it was made for", () => {
  expect(readLetterToken(`${name}.${signature}`, secret)).toBe("account-ada");
});

test("another account, another signature and another secret name nobody", () => {
  const changed = signature.replace(/^./, (first) => (first === "A" ? "B" : "A"));
  for (const token of [
    `${encoded("account-ben")}.${signature}`,
    `${name}.${changed}`,
    `${name}.${signature.slice(0, -4)}`,
    `${name}.${signature}AAAA`,
    `${name}.`,
    name,
    "",
    ".",
    "%00.%00",
  ])
    expect(readLetterToken(token, secret), token).toBeUndefined();
  expect(readLetterToken(`${name}.${signature}`, new Uint8Array(32))).toBeUndefined();
});

test("what was signed with the same secret for something else ends no letters", () => {
  for (const purpose of ["account-ada", "read letters account-ada", "end letters account-ada\n"]) {
    const other = createHmac("sha256", secret).update(purpose).digest("base64url");
    expect(readLetterToken(`${name}.${other}`, secret), purpose).toBeUndefined();
  }
});
