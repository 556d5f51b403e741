import { personTitles } from "../language/name-words.ts";
import type { Span } from "../language/sentences.ts";
import { reportingVerbs } from "./reporting-words.ts";
import { strangersBefore } from "./role-words.ts";
import { readNoun } from "./source-nouns.ts";

/** An office or description that stands beside a name: "engineer", head of "an engineer who helped to build the dam". */
export interface Role {
  /** As written, without its article. */
  words: string;
  /** The noun that it turns on, lower-case and singular. */
  head: string;
}

const longestRole = 90;
const longestTitle = 60;
const article = /^(?:the|a|an|his|her|its|their|our|my|also|then|now|both)\s+/iu;
/** A phrase goes on to here; not to the full stop of "Mr." or of an initial. */
const phraseEnd =
  /[,;:()“”"!?—–\n]|(?<!(?<!\p{L})(?:\p{Lu}|Mrs?|Ms|Dr|St|Sen|Rep|Gov|Gen|Jr|Sr))\.|\s(?:who|whom|which|whose|that|said|says|told|has|have|had|was|is|were|are|and|but|while|as|will|would)\b/u;

/** The roles that stand directly before and after a name. */
export function rolesAt(text: string, span: Span): Role[] {
  return [before(text, span), inFront(text, span), after(text, span), copula(text, span)].filter(
    (role) => role !== undefined,
  );
}

/** "Harwick manager Lena Osgood", "Finance Minister Peder Fossum", "the shipping company Oceline". */
function before(text: string, [start]: Span): Role | undefined {
  const line = text.slice(Math.max(0, start - longestTitle), start);
  const [, words = ""] =
    /(?:^|[^\p{L}\p{N}’'-])((?:[\p{L}\p{N}][\p{L}\p{N}’'&-]*\s+){0,4}(?:[\p{L}\p{N}][\p{L}\p{N}’'&-]*|Gen\.|Sen\.|Gov\.|Rep\.|Col\.|Lt\.|Capt\.|Sgt\.|Prof\.)\s+)$/u.exec(
      line,
    ) ?? [];
  const parts = words.trim().split(/\s+/).filter(Boolean);
  const last = parts.at(-1)?.replace(/\.$/, "") ?? "";
  if (noRole.test(last)) return undefined;
  const noun = readNoun(last);
  const isTitle = personTitles.has(last.toLowerCase()) && !/^(?:mr|mrs|ms|miss|sir|lady|lord|dame|dr)$/i.test(last);
  if (!isTitle && (!noun.type || noun.isPlural)) return undefined;
  const from = firstOfRole(parts);
  return roleOf(parts.slice(from).join(" "), noun.word);
}

/** Before a name these describe what it is the name of, and a possessive has another thing behind it: "former FBI agents". */
const noRole =
  /^(?:[Ff]ormer|[Aa]cting|[Dd]eputy|local|official|major|current|foreign|defen[cs]e|interior|finance)$|['’]s?$/u;
const notOfRole =
  /^(?:the|a|an|his|her|its|their|said|says|told|by|to|for|with|from|of|in|on|at|and|but|as|while|when|that|meanwhile|according|asked|where|after|before|met|called|under|over|against|than|like|since|until|about|between|into|onto|through|during|without|is|was|then|also|\d+)$/i;

/** Words that cannot be in a role end it to the left; a capitalised word at the start of what is left may be one. */
function firstOfRole(parts: readonly string[]): number {
  let from = parts.length - 1;
  while (from > 0 && canBeInRole(parts[from - 1] ?? "")) from -= 1;
  return from + strangersBefore(parts.slice(from));
}

function canBeInRole(word: string): boolean {
  return !notOfRole.test(word) && !reportingVerbs.has(word.toLowerCase());
}

/** "its chief executive, Dr Miriam Castell". */
function inFront(text: string, [start]: Span): Role | undefined {
  const head = text.slice(Math.max(0, start - longestRole), start);
  const [, words] =
    /(?:^|[.!?,;:”"\n]\s*|\b(?:said|by|to|while|and|but|as|with|when)\s+)((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|\p{Lu}[\p{L}’'-]+[’']s)\s[^,.;:“”"!?\n]{2,60}),\s(?:(?:Dr|Mr|Mrs|Ms|Sir|Captain|Professor|Prof|Judge|General|Aldran)\.?\s|[\p{Lu}][\p{L}]+\s(?:\p{Lu}\p{L}+\s)*)?$/u.exec(
      head,
    ) ?? [];
  return words ? phraseRole(words) : undefined;
}

/** "Teresa Okoth, an engineer who …", "Ben Aldous, 31, captain of …", "Greta Lindqvist (minister)". */
function after(text: string, [, end]: Span): Role | undefined {
  const rest = text.slice(end, end + longestRole);
  const [whole] = /^(?:,\s(?:aged\s)?\d{1,3})?,\s(?=\p{Ll}|\p{Lu}[\p{L}’'-]+[’']s\s)/u.exec(rest) ?? [];
  // "Marrow Town, his agent, Priya Darko, said": the agent is whoever is named next.
  if (!whole || /^[^,.;:]{1,60},\s(?:Dr\s|Mr\s|Mrs\s|Ms\s)?\p{Lu}/u.test(rest.slice(whole.length))) return undefined;
  const phrase = rest.slice(whole.length);
  // What a verb follows is the subject of the next clause: "carried by the agency TNA, the office said".
  return /^[,;:.()“”"!?—–\n]|^\s(?:who|which|whose|that|and)\b/u.test(phrase.slice(phraseEnd.exec(phrase)?.index))
    ? phraseRole(phrase)
    : undefined;
}

/** "Selma Torvik is the minister of …". */
function copula(text: string, [, end]: Span): Role | undefined {
  const [, words] =
    /^\s(?:is|was|became|remains)\s((?:the|a|an|his|her|its)\s.*)/u.exec(text.slice(end, end + longestRole)) ?? [];
  return words ? phraseRole(words) : undefined;
}

const noPhrase =
  /^(?:for|of|in|on|at|by|to|from|with|as|and|but|or|where|when|after|before|while|though|although|because|if|so|then|not|who|which|that|what)\s/iu;

function phraseRole(written: string): Role | undefined {
  const bare = written.replace(article, "");
  const end = phraseEnd.exec(bare)?.index ?? bare.length;
  const words = bare.slice(0, end).trim();
  if (words === "" || words.split(/\s+/).length > 10 || noPhrase.test(words)) return undefined;
  const core = words.split(/\s(?:of|for|at|in|from|with|on|to|by|and)\s/u)[0] ?? "";
  if (/\s(?:the|an?|his|her|its|their)\s/iu.test(core)) return undefined;
  const parts = core.split(/\s+/);
  const last = parts.at(-1) ?? "";
  const noun = readNoun(last);
  const isWriting = (noun.type === "document" && !/^(?:website|figure)$/.test(noun.word)) || noun.type === "study";
  const isSomebody = noun.type && !isWriting && !noun.isPlural;
  return isSomebody && !/['’]s?$/u.test(last) && strangersBefore(parts) === 0 ? roleOf(words, noun.word) : undefined;
}

function roleOf(words: string, head: string): Role | undefined {
  const bare = words.replace(article, "");
  return bare === "" ? undefined : { words: bare, head: head.toLowerCase() };
}
