import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { findClaims } from "../claims/find-claims.ts";
import { createClaimTagger } from "../claims/tag-by-model.ts";
import type { Span } from "../language/sentences.ts";
import { readClaimModel } from "./claim-model-file.ts";
import { loadClaimTagger } from "./load-claim-tagger.ts";

function newFolder(): URL {
  const path = mkdtempSync(join(tmpdir(), "octavo-claims-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return pathToFileURL(`${path}/`);
}

function claimsOf(text: string): string[] {
  const read = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end)).join(" … ");
  return findClaims(text, "en", loadClaimTagger()).claims.map(({ source, cue, content }) =>
    [source, cue, content].map(read).join(" | "),
  );
}

test("without its folder there is no tagger, and the rules do", () => {
  expect(loadClaimTagger(newFolder())).toBeUndefined();
  expect(findClaims("The mayor said no to it.", "en", loadClaimTagger(newFolder())).tagger).toBe("rules");
});

test("a broken file is named with what to do about it", () => {
  const folder = newFolder();
  for (const name of ["weights.bin.br", "word-classes.bin.br"]) writeFileSync(new URL(name, folder), "no model");
  expect(() => loadClaimTagger(folder)).toThrow(/cannot be read; restore the folder, or delete it/);
});

// These fail when features, tokens or sentences changed and the weights were not trained again.
test("the weights know the features of today", () => {
  expect(claimsOf("“We waited all night,” said Ivor Blythe. “Nobody came.”")).toEqual([
    "Ivor Blythe | said | “We waited all night,” … “Nobody came.”",
  ]);
  expect(claimsOf('"We waited all night," Ivor Blythe said.')).toEqual(['Ivor Blythe | said | "We waited all night,"']);
  expect(claimsOf("The mayor of Elmstead said that the bridge was safe.")).toEqual([
    "The mayor of Elmstead | said | that the bridge was safe",
  ]);
});

test("a quotation within a quotation belongs to the outer claim", () => {
  expect(claimsOf("“She told me, ‘The dam is safe,’ and left,” said Ivor Blythe.")).toEqual([
    "Ivor Blythe | said | “She told me, ‘The dam is safe,’ and left,”",
  ]);
});

test("an article has the same claims in whatever form it comes", () => {
  const article =
    "The council met in the old mill on Monday.\n\n“We have no choice,” said Ana Marsh, the mayor of Oakhaven. “The roof may come down.”\n\nHer deputy, Ivor Blythe, told the Courier that he would not vote for it.\n\n“It costs nine million,” Blythe said. “Nobody has so much.”\n\nPetra Holm, a teacher, called the plan “a disgrace”.";
  const found = (text: string) =>
    claimsOf(text).map((claim) => claim.replaceAll("\u00ad", "").replace(/[\s″“”‘’'"«»\u00ad|…]+/g, " "));
  const claims = found(article);
  expect(claims.length).toBe(4);
  const marked = (opening: string, closing: string) => article.replaceAll("“", opening).replaceAll("”", closing);
  expect(found(marked('"', '"'))).toEqual(claims);
  expect(found(marked("''", "''"))).toEqual(claims);
  expect(found(marked("«", "»"))).toEqual(claims);
  expect(found(marked("‘", "’"))).toEqual(claims);
  expect(found(marked("'", "'"))).toEqual(claims);
  expect(found(marked("″", "″"))).toEqual(claims);
  expect(found(article.replaceAll("\n\n", "\r\n\r\n"))).toEqual(claims);
  expect(found(article.replaceAll("\n\n", "\u2028"))).toEqual(claims);
  expect(found(article.replaceAll("\n\n", "\n\n• "))).toEqual(claims);
  expect(found(article.replace(/(?<=[a-z]{3})(?=[a-z]{3})/g, "\u00ad"))).toEqual(claims);
});

test("a text of one endless line is read to its end, each span within it", () => {
  const text = "The mayor said that the bridge was safe. ".repeat(5000);
  const { claims } = findClaims(text, "en", loadClaimTagger());
  const spans = claims.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  expect(claims.length).toBeGreaterThan(4000);
  expect(spans.every(([start, end]) => start >= 0 && start < end && end <= text.length)).toBe(true);
});

test("a model that is given to a thread lies in the same memory there, and tags as it does here", () => {
  const model = readClaimModel();
  // What threads are given is cloned in just this way.
  const given = structuredClone(model);
  if (!model || !given) throw new Error("the folder of the model is not there");
  new Int32Array(model.classes.places.buffer)[0] = 4711;
  expect(given.classes.places[0]).toBe(4711);
  for (const { table } of [given.local, given.draft])
    expect([table.rows, table.slots].map(({ buffer }) => buffer instanceof SharedArrayBuffer)).toEqual([true, true]);
  expect(findClaims("The mayor said it was safe.", "en", createClaimTagger(given))).toEqual(
    findClaims("The mayor said it was safe.", "en", createClaimTagger(model)),
  );
});
