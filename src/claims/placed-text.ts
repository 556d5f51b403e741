/** A text in the form in which taggers read it, and where its characters stand in what was written. */
export interface PlacedText {
  text: string;
  /** Undefined where all are the same. */
  places: Places | undefined;
}

/** For each character where in what was written it begins, and where it ends. */
export interface Places {
  starts: Int32Array;
  ends: Int32Array;
}

/** What stands from one place to before the other is this instead; at one place alone it is put in. */
export interface Edit {
  from: number;
  to: number;
  by: string;
}

/** The text after edits, which are in order and apart. What is put in has no length in what was written, and stands behind what is before it. */
export function edited(placed: PlacedText, edits: readonly Edit[]): PlacedText {
  if (edits.length === 0) return placed;
  const { text, places } = placed;
  const length = edits.reduce((sum, { from, to, by }) => sum + by.length - (to - from), text.length);
  const made = { starts: new Int32Array(length), ends: new Int32Array(length) };
  const startOf = (at: number) => (places ? (places.starts[at] as number) : at);
  const endOf = (at: number) => (at < 0 ? 0 : places ? (places.ends[at] as number) : at + 1);
  let out = "";
  let read = 0;
  const keepTo = (to: number) => {
    for (let at = read; at < to; at += 1) {
      made.starts[out.length + at - read] = startOf(at);
      made.ends[out.length + at - read] = endOf(at);
    }
    out += text.slice(read, to);
  };
  for (const { from, to, by } of edits) {
    keepTo(from);
    made.starts.fill(from < to ? startOf(from) : endOf(from - 1), out.length, out.length + by.length);
    made.ends.fill(endOf(to - 1), out.length, out.length + by.length);
    out += by;
    read = to;
  }
  keepTo(text.length);
  return { text: out, places: made };
}

/** An edit for each match that becomes something else. */
export function editsOf(text: string, pattern: RegExp, by: (match: RegExpExecArray) => string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const replaced = by(match);
    if (replaced !== match[0]) edits.push({ from: match.index, to: match.index + match[0].length, by: replaced });
  }
  return edits;
}
