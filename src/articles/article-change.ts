import type { Difference, DifferenceCounts, Piece } from "./difference.ts";
import type { NoticeKind } from "./recognise-notice.ts";

/** What a publisher did to an article that was read before; each with the word that pages and programs know it by. */
export const changeKinds = [
  "retitled",
  "corrected",
  "updated",
  "annotated",
  "rewritten",
  "byline changed",
  "withdrawn",
  "restored",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One change, small enough for a list; the whole stands in the two revisions. */
export interface ArticleChange {
  kinds: ChangeKind[];
  title?: { from: string; to: string };
  byline?: { from: string[]; to: string[] };
  counts: DifferenceCounts;
  /** The first words that differ, with some of those around them. */
  excerpt: Piece[];
}

/** A notice in a revision, and the number of the revision in which it first stood. */
export interface RevisionNotice {
  kind: NoticeKind;
  text: string;
  since: number;
}

const kindOfNotice = { correction: "corrected", update: "updated", "editors-note": "annotated" } as const;
const excerptLength = 320;
const leadIn = 80;

/** @param notices those of the later revision that the earlier has not. */
export function changeOf(difference: Difference, notices: readonly RevisionNotice[]): ArticleChange {
  const { title, byline, counts } = difference;
  const rewritten = counts.changed + counts.removed + counts.moved + Math.max(0, counts.added - notices.length);
  const said = [...new Set(notices.map(({ kind }) => kindOfNotice[kind]))];
  return {
    kinds: [
      ...(title ? (["retitled"] as const) : []),
      ...said,
      ...(rewritten > 0 ? (["rewritten"] as const) : []),
      ...(byline ? (["byline changed"] as const) : []),
    ],
    ...(title && { title: { from: title.from, to: title.to } }),
    ...(byline && { byline }),
    counts,
    excerpt: excerptOf(difference, notices),
  };
}

export function withdrawal(kind: "withdrawn" | "restored"): ArticleChange {
  return { kinds: [kind], counts: { changed: 0, added: 0, removed: 0, moved: 0 }, excerpt: [] };
}

/** In words, as a sentence: "3 paragraphs changed, 1 added, headline changed from “…” to “…”." */
export function describeChange({ kinds, title, byline, counts }: Omit<ArticleChange, "excerpt">): string {
  if (kinds.includes("withdrawn")) return "The publisher took the page away; the text that was read before is kept.";
  const facts = [
    ...(kinds.includes("restored") ? ["the publisher’s page is there again"] : []),
    ...countedPassages(counts),
    ...(title ? [`headline changed from “${title.from}” to “${title.to}”`] : []),
    ...(byline ? [`byline changed from ${names(byline.from)} to ${names(byline.to)}`] : []),
  ];
  const sentence = facts.join(", ");
  if (sentence === "") return kinds.length > 0 ? "The text changed." : "Nothing differs that the publisher wrote.";
  return `${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`;
}

/** "3 paragraphs changed", "1 added" */
export function countedPassages(counts: DifferenceCounts): string[] {
  return (["changed", "added", "removed", "moved"] as const)
    .filter((name) => counts[name] > 0)
    .map((name, place) => {
      const noun = counts[name] === 1 ? " paragraph" : " paragraphs";
      return `${counts[name]}${place === 0 ? noun : ""} ${name}`;
    });
}

function names(byline: readonly string[]): string {
  return byline.join(", ") || "nobody";
}

function excerptOf({ passages, title }: Difference, notices: readonly RevisionNotice[]): Piece[] {
  const [notice] = notices;
  if (notice) return shortened([{ kind: "added", text: notice.text }]);
  const first = passages.find(({ change }) => change === "changed") ?? passages.find(({ change }) => change !== "same");
  if (!first) return title ? shortened(title.pieces) : [];
  if (first.change === "changed") return shortened(first.pieces);
  return shortened([{ kind: first.change === "removed" ? "removed" : "added", text: first.text }]);
}

/** The pieces from shortly before the first difference on, about as long as an excerpt. */
function shortened(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let left = excerptLength;
  for (const { kind, text } of pieces) {
    const isLeadIn = out.length === 0 && kind === "same";
    const shown = isLeadIn && text.length > leadIn ? `…${atWord(text.slice(-leadIn))}` : text;
    if (left <= 0) break;
    out.push({
      kind,
      text:
        shown.length > left
          ? `${shown
              .slice(0, left)
              .toWellFormed()
              .replace(/\s*\S*$/u, "")} …`
          : shown,
    });
    left -= shown.length;
  }
  return out;
}

/** Not from the middle of a word, where words have spaces. */
function atWord(text: string): string {
  const start = text.search(/\s/);
  return start === -1 || start > text.length / 2 ? text.toWellFormed() : text.slice(start);
}
