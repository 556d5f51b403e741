import { pennTokensOf } from "../language/penn-tokens.ts";
import { closing, outside, quotationStates } from "../language/quotation-state.ts";
import { sentencesOf } from "../language/sentences.ts";
import { withWholeQuotations } from "./plain-quotations.ts";

/** A line of more characters is no paragraph that a newspaper sets. In PolNeAR's train part nine articles of ten have none half as long. */
const longestLine = 1500;
/** So many characters at least become a paragraph where such a line is parted. */
const shortestParagraph = 250;

/** One line for each paragraph: character for character, so that all keep their places. */
export function withPlainLines(text: string): string {
  const lines = text
    .replace(/\r(?=\n)/g, " ")
    .replace(/[\r\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/^[ \t\u00a0]*[•·▪◦‣►●■*>](?=[ \t\u00a0])/gm, (mark) => " ".repeat(mark.length));
  const introduced = joined(lines).replace(/(?<=:[ \u00a0]*)\n+(?=["“])/g, (gap) => " ".repeat(gap.length));
  return withWholeQuotations(introduced).replace(/[^\n]+/g, (line) =>
    line.length > longestLine ? parted(line) : line,
  );
}

/** Lines that were cut at so many characters, as mails and terminals do, are one again. */
function joined(text: string): string {
  const lines = text.split("\n");
  const cut = lines.filter((line, place) => isCut(line, lines[place + 1]));
  const width = cut.reduce((widest, line) => Math.max(widest, line.length), 0);
  const broken = lines.filter((line, place) => line.trim() !== "" && lines[place + 1]?.trim());
  if (cut.length < fewestCuts || cut.length < broken.length * leastCut || width > widestCut) return text;
  return lines
    .map((line, place) => {
      const isLast = place === lines.length - 1;
      return line + (isLast ? "" : line.length >= width * leastFilled && lines[place + 1]?.trim() ? " " : "\n");
    })
    .join("");
}
/** How many lines must go on in lower case, at least, what share of those that another follows, and how wide they may be. */
const fewestCuts = 4;
const leastCut = 0.4;
const widestCut = 140;
/** A line that is shorter than this share of the widest ends its paragraph. */
const leastFilled = 0.7;

function isCut(line: string, next: string | undefined): boolean {
  return line.length >= 30 && /[\p{L}\p{N},]\s*$/u.test(line) && /^\s*\p{Ll}/u.test(next ?? "");
}

/** A text that stands in one line, as paragraphs of a few sentences: none ends within a quotation or before one. */
function parted(line: string): string {
  const tokens = pennTokensOf(line);
  const states = quotationStates(tokens, line);
  let token = 0;
  let begun = 0;
  let out = "";
  for (const [start] of sentencesOf(line, "en")) {
    while (token < states.length && (tokens.starts[token] as number) < start) token += 1;
    const isFree = states[token] === outside && (states[token - 1] === outside || states[token - 1] === closing);
    if (start - begun < shortestParagraph || !isFree || !/\s/.test(line.charAt(start - 1))) continue;
    out += `${line.slice(begun, start - 1)}\n`;
    begun = start;
  }
  return out + line.slice(begun);
}
