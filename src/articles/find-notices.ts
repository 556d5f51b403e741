import type { RevisionNotice } from "./article-change.ts";
import type { Block } from "./block.ts";
import { comparable, passagesOf } from "./comparable-words.ts";
import { recogniseNotice } from "./recognise-notice.ts";

/** The publisher's notices in a revision; one that stood in the revision before keeps its number. */
export function findNotices(
  blocks: readonly Block[],
  number: number,
  before: readonly RevisionNotice[],
): RevisionNotice[] {
  const since = new Map(before.map((notice) => [comparable(notice.text), notice.since]));
  return passagesOf(blocks).flatMap(({ text }) => {
    const notice = recogniseNotice(text);
    return notice ? [{ kind: notice.kind, text, since: since.get(comparable(text)) ?? number }] : [];
  });
}
