import { tokensOf } from "../language/tokens.ts";
import type { ClaimToUnite, WordedClaim } from "./statement.ts";

/** In Swedish, and where a page turned a mark about, ” opens before a word too. */
const quoted = /“([^”]*)(?:”|$)|"([^"]*)(?:"|$)|«([^»]*)(?:»|$)|„([^“”]*)(?:[“”]|$)|(?<!\S)”(?=\S)([^”]*)(?:”|$)/g;

/** What of a claim's content stands between quotation marks, without them; nothing where none does. */
function quotationsIn(content: string): string[] {
  return [...content.matchAll(quoted)]
    .map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? "").trim())
    .filter(Boolean);
}

/** The words of a quotation without its marks, and without the comma that leads on to who said it. */
export function spokenWords(content: readonly string[]): string[] {
  const runs = quotationsIn(content.join(" "));
  return (runs.length > 0 ? runs : content).map((run) => run.replace(/[\s,]+$/, ""));
}

/** A claim with the words it is compared by: those in quotation marks, or all of it where nothing is quoted. */
export function quotedWords(claim: ClaimToUnite): WordedClaim {
  const whole = claim.content.join(" ");
  const runs = claim.quotation === "indirect" ? [] : quotationsIn(whole);
  const text = runs.length > 0 ? runs.join(" ") : whole;
  // What stands in square brackets was put in by an editor; nobody said it.
  const spoken = text.replace(/\[[^\]]*\]/g, (edited) => " ".repeat(edited.length));
  const tokens = tokensOf(spoken, "en");
  return { ...claim, text, tokens, words: tokens.map(({ word }) => word) };
}

/** Words of a text as `uniteStatements` looks for them: folded, a space around each. */
export function foldedWords(text: string): string {
  return ` ${tokensOf(text, "en")
    .map(({ word }) => word)
    .join(" ")} `;
}
