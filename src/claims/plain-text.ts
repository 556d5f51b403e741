import { withPlainLines } from "./plain-lines.ts";
import { withPlainMarks } from "./plain-marks.ts";

/** A text in the form in which taggers read it, and where its characters stand in what was written. */
export interface PlainText {
  text: string;
  /** For each place in `text`, and for its end, the place in what was written; undefined where all are the same. */
  places: Int32Array | undefined;
}

/** What prints nothing: soft hyphens, joiners and marks of direction, controls other than white space. */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f\u0080-\u0084\u0086-\u0090\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/**
 * Whatever form a text came in, taggers read the one that they learned from: no characters that cannot be seen, double marks around
 * quotations, a line to a paragraph and no paragraph without end. Only what cannot be seen is left out; all else keeps its place.
 */
export function plainTextOf(written: string): PlainText {
  const { text, places } = withoutUnseen(written);
  return { text: withPlainLines(withPlainMarks(text)), places };
}

function withoutUnseen(written: string): PlainText {
  if (!unseen.test(written)) return { text: written, places: undefined };
  const places = new Int32Array(written.length + 1);
  let text = "";
  for (let at = 0; at < written.length; at += 1) {
    const character = written.charAt(at);
    if (unseen.test(character)) continue;
    places[text.length] = at;
    text += character;
  }
  places[text.length] = written.length;
  return { text, places: places.slice(0, text.length + 1) };
}
