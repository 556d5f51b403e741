import { expect, test } from "vitest";
import { commonPassage } from "./common-passage.ts";

const wire =
  "The draft is ready. Deckhands earn four per cent more from spring and two more in the autumn, the ministry said. The vote is on Monday.";

function passage(text: string, other: string): string | undefined {
  const found = commonPassage(text, other, "en");
  return found && text.slice(...found);
}

test("the longest run of words that both texts have is the passage, at its place in the first", () => {
  const text =
    "It is said: deckhands earn four per cent more from spring and two more in the autumn. Nobody knows more.";
  expect(passage(text, wire)).toBe("deckhands earn four per cent more from spring and two more in the autumn");
});

test("other marks and capitals do not part a passage", () => {
  expect(passage("THE VOTE is on Monday; the draft is ready", "The vote: is on Monday. The draft – is ready!")).toBe(
    "THE VOTE is on Monday; the draft is ready",
  );
});

test("of a text that is the same throughout its beginning is shown", () => {
  const long = Array.from({ length: 200 }, (_, place) => `word${place}`).join(" ");
  expect(passage(long, long)?.split(" ")).toHaveLength(30);
});

test("five words in a row are no passage", () => {
  expect(passage("The draft is ready now. Nobody came.", "The draft is ready now, but where?")).toBeUndefined();
  expect(passage("", wire)).toBeUndefined();
});

test("a text that repeats itself thousands of times is compared like any other", () => {
  const again = Array.from({ length: 4_000 }, (_, place) =>
    place % 9 === 8 ? `Word${place % 7}.` : `the gate gave way`,
  ).join(" ");
  expect(passage(again, `Before dawn the gate gave way the gate gave way, it was said.`)).toBe(
    "the gate gave way the gate gave way",
  );
});
