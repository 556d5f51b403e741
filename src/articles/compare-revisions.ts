import { diffArrays } from "diff";
import { comparable, type Passage, passagesOf } from "./comparable-words.ts";
import { compareWords, replaced } from "./compare-words.ts";
import type { Difference, DifferenceCounts, PassageDifference, RevisionWords } from "./difference.ts";
import { pairPassages } from "./pair-passages.ts";

/** Two bodies with more passages put in and taken out than this have nothing in common that a reader could follow. */
const mostEdits = 600;

/**
 * What differs between two revisions of one article. Passages are matched first, so that one that was put in or moved does
 * not make all that follow look changed; words are compared within the passages that belong together.
 */
export function compareRevisions(before: RevisionWords, after: RevisionWords, language?: string): Difference {
  const passages = comparePassages(passagesOf(before.blocks, language), passagesOf(after.blocks, language), language);
  const [from, to] = [before.title, after.title];
  return {
    ...(comparable(from) !== comparable(to) && { title: { from, to, pieces: compareWords(from, to, language) } }),
    ...bylineOf(before.byline, after.byline),
    passages,
    counts: count(passages),
  };
}

function bylineOf(from: readonly string[] | undefined, to: readonly string[] | undefined): Pick<Difference, "byline"> {
  const name = (byline: readonly string[]) => byline.map((each) => comparable(each).toLowerCase()).join("\n");
  if (!from || !to || name(from) === name(to)) return {};
  return { byline: { from: [...from], to: [...to] } };
}

function comparePassages(
  before: readonly Passage[],
  after: readonly Passage[],
  language: string | undefined,
): PassageDifference[] {
  const runs = diffArrays([...before], [...after], {
    comparator: (one, other) => one.key === other.key,
    maxEditLength: mostEdits,
  }) ?? [
    { removed: true, added: false, value: [...before] },
    { removed: false, added: true, value: [...after] },
  ];
  const out: PassageDifference[] = [];
  let [gone, come]: [Passage[], Passage[]] = [[], []];
  const flush = () => {
    out.push(...compareGap(gone, come, language));
    [gone, come] = [[], []];
  };
  for (const { added, removed, value } of runs) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      flush();
      out.push(...value.map(({ type, text }) => ({ type, change: "same" as const, text })));
    }
  }
  flush();
  return withMoves(out);
}

/** What stands between two passages that stayed: passages that were rewritten, taken out and put in. */
function compareGap(
  gone: readonly Passage[],
  come: readonly Passage[],
  language: string | undefined,
): PassageDifference[] {
  return pairPassages(gone, come, language).map(([before, after, isAlike]): PassageDifference => {
    if (before && after) {
      const pieces = isAlike ? compareWords(before.text, after.text, language) : replaced(before.text, after.text);
      return { type: after.type, change: "changed", pieces };
    }
    if (after) return { type: after.type, change: "added", text: after.text };
    return { type: before?.type ?? "paragraph", change: "removed", text: before?.text ?? "" };
  });
}

/** A passage that is gone from one place and stands word for word at another has moved. */
function withMoves(passages: readonly PassageDifference[]): PassageDifference[] {
  const gone = new Map<string, number>();
  for (const each of passages) {
    if (each.change === "removed") gone.set(comparable(each.text), (gone.get(comparable(each.text)) ?? 0) + 1);
  }
  const moved = new Map<string, number>();
  const marked = passages.map((each): PassageDifference => {
    if (each.change !== "added") return each;
    const key = comparable(each.text);
    const left = (gone.get(key) ?? 0) - (moved.get(key) ?? 0);
    if (left < 1) return each;
    moved.set(key, (moved.get(key) ?? 0) + 1);
    return { type: each.type, change: "moved", text: each.text };
  });
  return marked.filter((each) => {
    const key = each.change === "removed" ? comparable(each.text) : "";
    const left = moved.get(key) ?? 0;
    if (each.change !== "removed" || left < 1) return true;
    moved.set(key, left - 1);
    return false;
  });
}

function count(passages: readonly PassageDifference[]): DifferenceCounts {
  const counts = { changed: 0, added: 0, removed: 0, moved: 0 };
  for (const { change } of passages) if (change !== "same") counts[change] += 1;
  return counts;
}
