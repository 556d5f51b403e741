import { expect, test } from "vitest";
import { partsOfSpeech, verb } from "./parts-of-speech.ts";
import { pennTokensOf } from "./penn-tokens.ts";

function verbsOf(text: string): string[] {
  const tokens = pennTokensOf(text);
  const parts = partsOfSpeech(tokens, text);
  return tokens.words.filter((_, index) => parts[index] === verb);
}

test("verbs are found where wink parts words as we do and where it does not", () => {
  expect(verbsOf("The mayor’s office didn’t answer; she resigned.")).toEqual(["answer", "resigned"]);
});

test("a text longer than is read at a time is tagged to its end", () => {
  const text = `${"The minister praised the harbour.\n".repeat(1500)}She resigned.`;
  expect(verbsOf(text).slice(-2)).toEqual(["praised", "resigned"]);
});
