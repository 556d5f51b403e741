import { expect, test } from "vitest";
import { blockText } from "./block.ts";
import { prepareEntry } from "./prepare-entry.ts";

const now = Date.parse("2031-05-03T12:00:00Z");
const prose = "The lock of Elmstead is open again two months after the flood, and boats wait before it in a long row.";

function prepared(content: string, title = "Lock open again") {
  const entry = { title, content, categories: [] };
  return prepareEntry(
    { guid: "1", digest: "1", address: "quay.example/1", entry } as never,
    "https://quay.example/feed",
    now,
  );
}

function textOf(content: string): string[] {
  return prepared(content).blocks.map(blockText);
}

test("captions, invitations and notes that a feed carries are no text of its entries", () => {
  const content = [
    "Boats before the lock. (Ada Finch/Quay Post)",
    prose,
    "Read or Share this story: https://quay.example/1",
    "Stay with the Quay Post for updates.",
  ];
  expect(textOf(content.map((text) => `<p>${text}</p>`).join(""))).toEqual([prose]);
});

test("an entry that is nothing but such a line keeps it", () => {
  expect(textOf("<p>Stay with the Quay Post for updates.</p>")).toEqual(["Stay with the Quay Post for updates."]);
});

test.each([
  "Video playback is not supported on your device Caption Boats wait before the lock",
  "CLOSE Boats wait before the lock that opened again on Saturday.",
  "Photos: The lock opens Boats wait before the lock that opened again on Saturday, two months after the flood. People cross a bridge near the lock just after sunrise. Thousands came to see it and stayed.",
])("“%s” begins no excerpt of an entry", (line) => {
  expect(prepared(`<p>${line}</p><p>${prose}</p>`).excerpt).toBe(prose);
});

test.each(["Close to the lock boats wait in a row.", "Photos show boats before the lock."])("“%s” is text", (line) => {
  expect(textOf(`<p>${line}</p><p>${prose}</p>`)).toEqual([line, prose]);
});

test("an entry that is a gallery and nothing else keeps its captions", () => {
  const captions = [
    "Photos: The lock opens Boats wait before it on Saturday.",
    "Photos: The lock opens Its keeper waves.",
  ];
  expect(textOf(captions.map((text) => `<p>${text}</p>`).join(""))).toEqual(captions);
});

test("an entry without a title is headed with its beginning, without the dateline", () => {
  expect(prepared("<p>LENN — The lock is open again.</p>", "").title).toBe("The lock is open again.");
});
