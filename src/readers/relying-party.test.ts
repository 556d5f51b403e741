import { expect, test } from "vitest";
import { findRelyingParty } from "./relying-party.ts";

test("passkeys are good for the public name, else for this machine's, and never for a number", () => {
  expect(findRelyingParty(undefined)).toEqual({ id: "localhost", origin: undefined });
  expect(findRelyingParty("https://news.example:8443/")).toEqual({
    id: "news.example",
    origin: "https://news.example:8443",
  });
  expect(findRelyingParty("http://192.0.2.7:8080")).toBeUndefined();
  expect(findRelyingParty("http://[2001:db8::7]")).toBeUndefined();
});
