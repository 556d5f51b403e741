import { type Claim, wordsAt } from "./claim.ts";
import { withPlainMarks } from "./plain-marks.ts";
import { withoutMarkup } from "./plain-markup.ts";
import type { Attitude, Quotation } from "./speaker.ts";

/** Verbs of the mind: what they attribute was not necessarily said. */
const believes =
  /\b(?:believ|think|thought|fear|hop(?:e|es|ed|ing)\b|expect|suspect|doubt|feel|felt|worr|assum|consider|regard|view|see(?:s|n)?\b|saw\b|dream|wish|wonder|convinced|confident|optimistic|trust(?:s|ed)?\b)/i;
const means =
  /\b(?:want|plan(?:s|ned|ning)?\b|intend|aim(?:s|ed|ing)?\b|seek|sought|prepar|decid|propos|try|tries|tried|refus|agree|will(?:ing)?\b|look(?:s|ing)? to\b|hop(?:e|es|ed|ing) to\b|vow|pledg|promis|threaten)/i;
/** These are said aloud, whatever else they are. */
const says = /\b(?:sa(?:y|ys|id)|told|tell(?:s|ing)?|announc|vow|pledg|promis|threaten|refused to say|declined)/i;

/** Whether the content is quoted, and what the source does with it, by the cue. */
export function kindOf({ cue, content }: Claim, text: string): { quotation: Quotation; attitude: Attitude } {
  const words = wordsAt(cue, text);
  const attitude = says.test(words)
    ? "statement"
    : means.test(words)
      ? "intention"
      : believes.test(words)
        ? "belief"
        : "statement";
  return { quotation: quotationOf(withDoubleMarks(wordsAt(content, text))), attitude };
}

const quoted = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)/g;

const singleMarks = /^\s*[‘'](?=[^\s‘'])((?:(?!\s[‘']).)+)[’'][.,;]?\s*$/su;

/** Words in the marks that taggers read; what stands between single marks from end to end stands between double ones. */
function withDoubleMarks(words: string): string {
  const { text } = withoutMarkup({ text: words, places: undefined });
  const [, within] = singleMarks.exec(text) ?? [];
  if (within !== undefined) return `“${within.replace(/["“”]/g, "")}”`;
  return /["“«]/.test(text) ? text : withPlainMarks(text);
}

function quotationOf(content: string): Quotation {
  const rest = content.replace(quoted, "");
  if (rest.length === content.length) return "indirect";
  return /\p{L}/u.test(rest) ? "mixed" : "direct";
}
