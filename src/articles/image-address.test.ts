import { expect, test } from "vitest";
import { openSigned, signImage } from "./image-address.ts";

const secret = new Uint8Array(32).fill(1);
const address = "https://harbourpost.example/quay ü.jpg?w=1200&h=800";

function parts(path: string | undefined): [string, string] {
  const [, , signature = "", encoded = ""] = (path ?? "").split("/");
  return [signature, encoded];
}

test("a signed path gives its address back", () => {
  const path = signImage(secret, address);
  expect(path).toMatch(/^\/image\/[\w-]{22}\/[\w-]+$/);
  expect(openSigned(secret, ...parts(path))).toBe(address);
});

test("another address under a signature, another signature and another secret open nothing", () => {
  const [signature, encoded] = parts(signImage(secret, address));
  const [, other] = parts(signImage(secret, "http://169.254.169.254/"));
  expect(openSigned(secret, signature, other)).toBeUndefined();
  expect(
    openSigned(
      secret,
      signature.replace(/^./, (first) => (first === "A" ? "B" : "A")),
      encoded,
    ),
  ).toBeUndefined();
  expect(openSigned(new Uint8Array(32), signature, encoded)).toBeUndefined();
  for (const broken of ["", "x", signature.slice(0, -2), `${signature}${signature}`, "%00"])
    expect(openSigned(secret, broken, encoded)).toBeUndefined();
});

test("what is too long to be an address is not signed", () => {
  expect(signImage(secret, `https://a.example/${"x".repeat(5000)}`)).toBeUndefined();
});
