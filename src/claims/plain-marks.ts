/** Marks that stand for double quotation marks, by what they stand for. One character becomes one, so that all keep their places. */
const doubles: Record<string, string> = {
  "″": '"',
  "＂": '"',
  "〃": '"',
  "❝": "“",
  "❞": "”",
  "‟": "“",
  "〝": "“",
  "〞": "”",
  "„": "“",
  "\u0093": "“",
  "\u0094": "”",
  "\u0091": "‘",
  "\u0092": "’",
};
const unusual = new RegExp(`[${Object.keys(doubles).join("")}]`, "g");
const afterSpace = "(?<=^|[\\s([—–])";
const beforeSpace = "(?=$|[\\s)\\],.;:?!—–])";
/** A closing mark where a quotation can only begin, and an opening one where it can only end. */
const closedAtOpening = new RegExp(`${afterSpace}[”»](?=[\\p{L}\\p{N}])`, "gmu");
const openedAtClosing = new RegExp(`(?<=[\\p{L}\\p{N}.,!?…])[“«]${beforeSpace}`, "gmu");

/** Quotations between double marks of the usual kinds, however they were set: between single ones, or ones that look the wrong way. */
export function withPlainMarks(text: string): string {
  const usual = text
    .replace(unusual, (mark) => doubles[mark] ?? mark)
    .replace(/‘‘/g, "``")
    .replace(/’’|´´/g, "''")
    .replace(closedAtOpening, "“")
    .replace(openedAtClosing, "”");
  return isSetInSingleMarks(usual) ? usual.replace(/[^\n]+/g, withDoubleMarks) : usual;
}

/** Not "'em", "'til" or "'90s". */
const opens = new RegExp(
  `${afterSpace}[‘'](?!(?:em|til|tis|twas|cause|n)\\b|\\d0s|['\`])(?=[\\p{L}\\p{N}“"«[($£€…])`,
  "giu",
);
const closes = new RegExp(`(?<=[^\\s'‘’])[’']${beforeSpace}`, "gu");

/** British newspapers quote between single marks and, within those, between double ones. */
function isSetInSingleMarks(text: string): boolean {
  const opened = text.match(opens)?.length ?? 0;
  if (opened < 2) return false;
  const within = text.match(/["“]/g)?.length ?? 0;
  return opened > within && (text.match(closes)?.length ?? 0) >= opened / 2;
}

/** A line whose outer marks are single ones, with double ones in their place and single ones within. */
function withDoubleMarks(line: string): string {
  const ends = [...line.matchAll(closes)].map(({ index }) => index);
  const starts = [...line.matchAll(opens)].map(({ index }) => index);
  let out = "";
  let read = 0;
  let nextEnd = 0;
  for (const [place, start] of starts.entries()) {
    if (start < read) continue;
    while (nextEnd < ends.length && (ends[nextEnd] as number) <= start + 1) nextEnd += 1;
    const end = endOf(line, ends[nextEnd], ends[nextEnd + 1], starts[place + 1] ?? line.length);
    // What begins its line and does not close there goes on in the next.
    if (end === undefined && line.slice(0, start).trim() !== "") break;
    const inner = line
      .slice(start + 1, end ?? line.length)
      .replace(/[“«]/g, "‘")
      .replace(/[”»"]/g, "’");
    out += `${line.slice(read, start)}“${inner}${end === undefined ? "" : "”"}`;
    read = end === undefined ? line.length : end + 1;
  }
  return out + line.slice(read);
}

/** The first mark that closes; one after an "s" may be a genitive ("the workers' rights"), where another one follows. */
function endOf(line: string, first: number | undefined, second: number | undefined, next: number): number | undefined {
  if (first === undefined) return undefined;
  const isGenitive = line[first - 1] === "s" && /^\s\p{Ll}/u.test(line.slice(first + 1, first + 3));
  return isGenitive && second !== undefined && second < next ? second : first;
}
