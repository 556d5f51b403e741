import { expect, test } from "vitest";
import type { Span } from "../language/sentences.ts";
import { findClaims } from "./find-claims.ts";

/** Each claim as "source | cue | content … content", found by rule. */
function claimsOf(text: string, language?: string): string[] {
  const read = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end)).join(" … ");
  return findClaims(text, language, undefined).claims.map(({ source, cue, content }) =>
    [source, cue, content].map(read).join(" | "),
  );
}

test("a clause after its verb", () => {
  expect(claimsOf("The mayor of Elmstead said the bridge was safe.")).toEqual([
    "The mayor of Elmstead | said | the bridge was safe",
  ]);
});

test("a quotation before its speaker, in either order, goes on in the next sentence", () => {
  expect(claimsOf("“We waited,” said Ivor Blythe. “Nobody came.”")).toEqual([
    "Ivor Blythe | said | “We waited,” … “Nobody came.”",
  ]);
  expect(claimsOf('"We waited," Ivor Blythe said. "Nobody came."')).toEqual([
    'Ivor Blythe | said | "We waited," … "Nobody came."',
  ]);
});

test("according to somebody, before and after", () => {
  expect(claimsOf("The dam is safe, according to the water board.")).toEqual([
    "the water board | according to | The dam is safe",
  ]);
});

test("what is said inside a quotation is no claim of its own", () => {
  expect(claimsOf("“She told me ‘I said the dam is safe’ and left,” said Ivor Blythe.")).toEqual([
    "Ivor Blythe | said | “She told me ‘I said the dam is safe’ and left,”",
  ]);
});

test("spans count UTF-16 code units, so that a character of two leaves them true", () => {
  expect(claimsOf("🌊 The mayor said 🌊 was coming.")).toEqual(["The mayor | said | 🌊 was coming"]);
});

test("a text in another language, or none, has no claims and says that nothing read it", () => {
  const german = "Die Ministerin sagte, dass die Brücke nach der Prüfung wieder für den Verkehr geöffnet werden könne.";
  expect(findClaims(german, undefined, undefined)).toEqual({ tagger: "none", claims: [] });
  expect(findClaims("The mayor said the bridge was safe.", "de-AT", undefined).tagger).toBe("none");
  expect(findClaims("", undefined, undefined)).toEqual({ tagger: "rules", claims: [] });
});

test("the tagger that is given is used instead of the rules", () => {
  const nobodySpeaks = () => new Uint8Array(7);
  expect(findClaims("The mayor said it was safe.", "en", nobodySpeaks)).toEqual({ tagger: "model", claims: [] });
});

test("a dateline is no part of who speaks", () => {
  expect(claimsOf("LENN, Oradel — The mayor of Elmstead said the bridge was safe.")).toEqual([
    "The mayor of Elmstead | said | the bridge was safe",
  ]);
});
