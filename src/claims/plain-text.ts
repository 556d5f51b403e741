import { edited, editsOf, type PlacedText } from "./placed-text.ts";
import { withPlainLines } from "./plain-lines.ts";
import { withPlainMarks } from "./plain-marks.ts";
import { withoutMarkup } from "./plain-markup.ts";
import { closedQuotations } from "./plain-quotations.ts";

/** What prints nothing: soft hyphens, joiners and marks of direction, controls other than white space. */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f\u0080-\u0084\u0086-\u0090\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;

/**
 * Whatever form a text came in, taggers read the one that they learned from: no markup and no characters that cannot be seen, double marks
 * around quotations, a line to a paragraph and no paragraph without end. All that stays knows its place.
 */
export function plainTextOf(written: string): PlacedText {
  const clean = withoutMarkup({ text: written, places: undefined });
  const { text, places } = edited(
    clean,
    editsOf(clean.text, unseen, () => ""),
  );
  return closedQuotations({ text: withPlainLines(withPlainMarks(text)), places });
}
