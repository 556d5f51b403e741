/** A sentence that the server has checked. */
export interface SentenceLine {
  text: string;
  /** What it explains; an empty path leads nowhere. */
  about?: { name: string; path: string };
  cites: { path: string; publisher: string; words: string; language: string }[];
}

/** One line of what the server sends. */
export interface WordingLine {
  sentence?: SentenceLine;
  end?: { line: string; instead: string };
}

/** Takes pieces of a stream and hands over each whole line of JSON. */
export function readLines(take: (line: WordingLine) => void): (piece: string) => void {
  let rest = "";
  return (piece) => {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") take(JSON.parse(line) as WordingLine);
  };
}
