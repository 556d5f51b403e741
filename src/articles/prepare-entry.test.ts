import { expect, test } from "vitest";
import { blockText } from "./block.ts";
import { prepareEntry } from "./prepare-entry.ts";

const now = Date.parse("2031-05-03T12:00:00Z");
const prose = "The lock of Elmstead is open again two months after the flood, and boats wait before it in a long row.";

function textOf(content: string): string[] {
  const prepared = prepareEntry(
    {
      guid: "1",
      digest: "1",
      address: "quay.example/1",
      entry: { title: "Lock open again", content, categories: [] },
    } as never,
    "https://quay.example/feed",
    now,
  );
  return prepared.blocks.map(blockText);
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
