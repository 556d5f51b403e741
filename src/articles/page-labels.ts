import type { Block } from "./block.ts";
import type { PageEvidence } from "./page-evidence.ts";
import { leadsToPeople } from "./people-in.ts";

/** Blocks at the beginning among which title, byline, date and section may stand. */
const longestTop = 6;

/** The blocks without the lines at the top that were read as title, byline, time or section: those are no text. */
export function withoutLabels(
  blocks: readonly Block[],
  { evidence, byline }: { evidence: PageEvidence; byline: readonly string[] },
): Block[] {
  const said = [evidence.title, evidence.byline, evidence.publishedAt, evidence.modifiedAt, evidence.section].map(
    (one) => one?.words,
  );
  const isLabel = (text: string) => said.includes(text) || (byline.length > 0 && leadsToPeople(text));
  return blocks.filter(
    (block, index) =>
      index >= longestTop || (block.type !== "paragraph" && block.type !== "heading") || !isLabel(block.text),
  );
}
