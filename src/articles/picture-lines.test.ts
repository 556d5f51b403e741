import { expect, test } from "vitest";
import { type Block, blockText } from "./block.ts";
import { withoutPictureLines } from "./picture-lines.ts";

const open = "The lock of Elmstead is open again, two months after the flood, and boats wait before it in a long row.";

function paragraph(text: string, html = text): Block {
  return { type: "paragraph", text, html };
}

function kept(...texts: string[]): string[] {
  return withoutPictureLines(texts.map((text) => paragraph(text))).map(blockText);
}

test.each([
  "The lifeboat leaves Elm Quay on Monday. (Photo: Ada Finch, Quay Post)",
  "Mayor Orla Venn opens the lock. (Ada Finch/Getty Images)",
  "Gulls over the burnt shed. (Ada Finch / Elmstead Gazette)",
  "The shed on Tuesday morning. Photograph: Ada Finch/AP",
  "Boats wait before the lock in Elmstead, June 3, 2031. REUTERS/Ada Finch",
  "Enlarge this image toggle caption Ada Finch/AP Ada Finch/AP",
  "Image copyright Getty Images Image caption The lock was built in 1874",
  "Ada Finch/Getty Images",
  "Slideshow (4 Images)",
])("a caption or credit among paragraphs goes: %s", (text) => {
  expect(kept(open, text)).toEqual([open]);
});

test.each([
  "The ferry was built for Getty Images, which sold it in 2019, said Venn.",
  "“We shall repair the lock before June,” the ministry said. (Reuters)",
  "Elmstead beat Tarn 3/1 and Fell 2/1 on a wet evening.",
  "Second stop: the corner shop (Mill Lane/Quay Street)",
  "He finished 4 of 12",
  "“The image is a forgery,” Venn said (and showed why).",
])("a sentence that only looks like one stays: %s", (text) => {
  expect(kept(open, text)).toEqual([open, text]);
});

test("a headline that leads to an agency's report stays, and a caption that names one goes", () => {
  const caption = paragraph("The burnt shed on Elm Quay (Reuters)");
  const digest = paragraph(
    "Ferry sinks off Tarn (Reuters)",
    '<a href="https://wire.example/1">Ferry sinks off Tarn</a> (Reuters)',
  );
  expect(withoutPictureLines([paragraph(open), caption, digest])).toEqual([paragraph(open), digest]);
});

test("pictures of a gallery that are numbered go, however long their words are", () => {
  const long = "The harbour as it was before the flood came over the quay. ".repeat(12).trim();
  expect(kept(open, "3 show all Old Elmstead", `1/3 1874 ${long}`, "2/3 1901 The lock", "3/3 1931 The mill")).toEqual([
    open,
  ]);
});

test("a fraction alone is no gallery", () => {
  expect(kept(open, "1/2 of the seats are sold.", "24/7 the pumps run.")).toHaveLength(3);
});

test("paragraphs in a row that open with one title and then a sentence are a gallery", () => {
  const shown = ["The mill burned in 1901.", "Boats wait for the lock.", "A ferry of 1931.", "Children on the ice."];
  expect(kept(open, ...shown.map((words) => `Old Elmstead in pictures ${words}`))).toEqual([open]);
});

test("a speaker who begins four sentences alike is no gallery", () => {
  const said = ["go home", "be paid", "sleep", "see the sea"].map((wish) => `We want them all to ${wish} this year.`);
  expect(kept(open, ...said)).toEqual([open, ...said]);
});

test("of a page that has nothing but pictures their captions are the text", () => {
  const gallery = ["1/3 1874 The lock", "2/3 1901 The mill", "3/3 1931 The ferry"];
  expect(kept(...gallery)).toEqual(gallery);
});
