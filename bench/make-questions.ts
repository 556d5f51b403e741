import english from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import { namesIn } from "../src/language/names.ts";
import { isPlaceName } from "../src/language/place-names.ts";
import { sentencesOf } from "../src/language/sentences.ts";
import { isQuotable } from "../src/stories/quotable-sentence.ts";
import type { ToldArticle } from "../src/stories/told-article.ts";

export const kinds = ["who", "what", "when", "where"] as const;
export type Kind = (typeof kinds)[number];

export interface MadeQuestion {
  kind: Kind;
  /** As somebody would ask it. */
  question: string;
  /** Words that an answer's sentence must hold. */
  answer: string[];
  articleId: number;
}

interface Token {
  text: string;
  pos: string;
  lemma: string;
}

const nlp = winkNlp(english, ["sbd", "pos"]);
const { its } = nlp;
/** An article says early what it tells. */
const firstSentences = 40;
const longest = 18;
const fewest = 4;
const day = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?)$/;
const somebody =
  /^(?:police|officials?|authorities|prosecutors?|protesters?|scientists?|researchers?|lawmakers?|man|woman|men|women)$/i;
const ends =
  /^(?:[,;:()[\]–—"“”]|-|after|as|while|who|which|that|when|because|but|and|although|though|where|before|since|if|according)$/i;
const timeless = /^(?:said|says|say|told|added|is|are)$/i;

/**
 * Questions of an article, made by machine from its first sentences: its subject before a verb and what follows up to the
 * first mark or conjunction. "Who" and "what" ask for the subject, "when" and "where" for a day or a place that is taken out.
 */
export function makeQuestions(article: ToldArticle): MadeQuestion[] {
  const spans = sentencesOf(article.text, "en");
  const names = namesIn(article.text, spans, "en", article.title);
  const people = new Set(names.filter(({ type }) => type === "person").map(({ name }) => name.split(" ").at(-1) ?? ""));
  const places = new Set(names.filter(({ type }) => type === "place").map(({ name }) => name));
  const made: MadeQuestion[] = [];
  for (const span of spans.slice(0, firstSentences)) {
    const sentence = article.text.slice(...span);
    if (!isQuotable(sentence, "en") || /["“”]/.test(sentence)) continue;
    const clause = clauseOf(tokensOf(sentence));
    if (!clause) continue;
    for (const question of [askSubject(clause, people), askWhen(clause), askWhere(clause, places)])
      if (question && !question.answer.some((word) => question.question.toLowerCase().includes(word.toLowerCase())))
        made.push({ ...question, articleId: article.id });
  }
  return made;
}

interface Clause {
  subject: Token[];
  verb: Token;
  rest: Token[];
}

function tokensOf(sentence: string): Token[] {
  const tokens = nlp.readDoc(sentence.replace(/[’‘]/g, "'").replace(/^[\p{Lu}][\p{Lu} ,.]+ [-–—] /u, "")).tokens();
  const [texts, poses, lemmas] = [
    tokens.out(),
    tokens.out(its.pos),
    tokens.out(its.lemma as unknown as typeof its.pos),
  ] as string[][];
  return (texts ?? []).map((text, at) => ({ text, pos: poses?.[at] ?? "", lemma: lemmas?.[at] ?? "" }));
}

function clauseOf(tokens: readonly Token[]): Clause | undefined {
  const at = tokens.findIndex(({ pos }) => pos === "VERB" || pos === "AUX");
  const verb = tokens[at];
  if (!verb || at === 0 || at > 8 || timeless.test(verb.text) || /ing$/.test(verb.text)) return undefined;
  const subject = tokens.slice(0, at);
  if (!subject.every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP)$/.test(pos)) || subject[0]?.pos === "ADP")
    return undefined;
  if (!/^(?:NOUN|PROPN)$/.test(subject.at(-1)?.pos ?? "")) return undefined;
  const after = tokens.slice(at + 1);
  const end = after.findIndex(({ text }) => ends.test(text) || text === ".");
  const rest = after.slice(0, end < 0 ? after.length : end).slice(0, longest);
  return rest.length >= fewest ? { subject, verb, rest } : undefined;
}

function askSubject(
  { subject, verb, rest }: Clause,
  people: ReadonlySet<string>,
): Omit<MadeQuestion, "articleId"> | undefined {
  const head = subject.at(-1)?.text ?? "";
  const isSomebody = people.has(head) || somebody.test(head);
  const kind = isSomebody ? "who" : "what";
  return { kind, question: `${isSomebody ? "Who" : "What"} ${join([verb, ...rest])}?`, answer: [head] };
}

function askWhen({ subject, verb, rest }: Clause): Omit<MadeQuestion, "articleId"> | undefined {
  const at = rest.findIndex(({ text }) => day.test(text) || month.test(text) || /^(?:19|20)\d\d$/.test(text));
  const found = rest[at];
  if (!found) return undefined;
  const isMonth = month.test(found.text);
  const next = rest[at + 1];
  const withDay = isMonth && next && /^\d{1,2}$/.test(next.text);
  const from = /^(?:on|in|last|early|late|since)$/i.test(rest[at - 1]?.text ?? "") ? at - 1 : at;
  const to = at + (withDay ? 2 : 1) + (/^(?:morning|afternoon|evening|night)$/.test(next?.text ?? "") ? 1 : 0);
  const question = didQuestion("When", subject, verb, [...rest.slice(0, from), ...rest.slice(to)]);
  return question === undefined
    ? undefined
    : { kind: "when", question, answer: withDay ? [found.text, next.text] : [found.text] };
}

function askWhere(
  { subject, verb, rest }: Clause,
  places: ReadonlySet<string>,
): Omit<MadeQuestion, "articleId"> | undefined {
  for (let at = 0; at + 1 < rest.length; at += 1) {
    if (!/^(?:in|at|near|outside)$/.test(rest[at]?.text ?? "")) continue;
    let to = at + 1;
    while (
      /^\p{Lu}/u.test(rest[to]?.text ?? "") &&
      !day.test(rest[to]?.text ?? "") &&
      !month.test(rest[to]?.text ?? "")
    )
      to += 1;
    const name = join(rest.slice(at + 1, to));
    if (
      to === at + 1 ||
      !(places.has(name) || isPlaceName(name, "en") || /^(?:in|near|outside)$/.test(rest[at]?.text ?? ""))
    )
      continue;
    const question = didQuestion("Where", subject, verb, [...rest.slice(0, at), ...rest.slice(to)]);
    return question === undefined ? undefined : { kind: "where", question, answer: name.split(" ") };
  }
  return undefined;
}

function didQuestion(word: string, subject: readonly Token[], verb: Token, rest: readonly Token[]): string | undefined {
  if (rest.length < 2) return undefined;
  const named = subject.map((token, at) =>
    at === 0 && token.pos === "DET" ? { ...token, text: token.text.toLowerCase() } : token,
  );
  if (verb.pos === "AUX") return `${word} ${verb.text} ${join(named)} ${join(rest)}?`;
  return `${word} did ${join(named)} ${verb.lemma} ${join(rest)}?`;
}

function join(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join(" ")
    .replace(/ ('s|'|%|,)/g, "$1")
    .replace(/([$£€]) /g, "$1");
}
