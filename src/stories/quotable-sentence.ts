import { baseLanguage } from "../language/language-tag.ts";
import { stopwordsOf } from "../language/stopwords.ts";
import { wordsOfText } from "../language/tokens.ts";

/** Words; shorter ones say too little alone, longer ones are no line of a summary. */
const fewestWords = 8;
const mostWords = 48;
/** Characters that mark neither space nor case tell little by their number of words. */
const mostLetters = 400;
/** A sentence that is quoted for the most part tells what somebody said, not what happened. */
const mostQuoted = 0.6;

/** Words that lean on the sentence before, by language. */
const leaning: Readonly<Record<string, RegExp>> = {
  en: /^(?:he|she|it|they|his|her|hers|him|its|their|them|this|that|these|those|then|but|and|or|so|yet|nor|also|however|meanwhile|moreover|furthermore|besides|instead|still|thus|hence|therefore|otherwise|nevertheless|nonetheless|additionally|similarly|likewise|afterwards?|later|earlier|(?:until|by|since|from) then|such|both|another|others?|some(?! \d)|according to (?:him|her|them|it)|in addition|in (?:that|this) (?:case|way)|for example|for instance|as a result|after that|before that|at (?:that|this|the) (?:time|point)|the (?:two|three|four|pair|former|latter|other|others|same|rest|move|man|woman))\b/iu,
  de: /^(?:er|sie|es|ihr|ihre|sein|seine|ihn|ihm|dies|diese|dieser|dieses|das(?= (?:ist|war|sei|hat|habe|wird|werde|wurde|sind|kann|könnte|soll|will|muss|müsse|dürfte|bedeutet|geht|gilt|zeigt|teilte|sagte|berichtet\p{L}*)\b)|aber|und|oder|doch|denn|auch|jedoch|dabei|damit|dazu|daher|dort|hier|dann|danach|zudem|außerdem|so|beide|ebenso|allerdings|trotzdem|deshalb)\b/iu,
  fr: /^(?:il|elle|ils|elles|ce|cet|cette|ces|cela|ça|son|sa|ses|leur|leurs|mais|et|ou|donc|aussi|ainsi|puis|ensuite|cependant|toutefois|pourtant|en outre|de plus|c['’]est|celui-ci|celle-ci|tous deux)(?!\p{L})/iu,
  es: /^(?:él|ella|ello|ellos|ellas|este|esta|esto|estos|estas|ese|esa|eso|su|sus|pero|y|o|además|también|así|luego|después|sin embargo|no obstante|por eso|ambos|allí|aquí)(?!\p{L})/iu,
  it: /^(?:egli|ella|lui|lei|loro|esso|essa|questo|questa|questi|queste|quello|quella|suo|sua|ma|e|o|però|anche|così|poi|inoltre|tuttavia|infatti|entrambi|qui|lì)(?!\p{L})/iu,
  pt: /^(?:ele|ela|eles|elas|este|esta|isto|esse|essa|isso|seu|sua|seus|suas|mas|e|ou|também|assim|depois|além disso|no entanto|porém|ambos|aqui|ali)(?!\p{L})/iu,
  nl: /^(?:hij|zij|ze|het(?= (?:is|was|gaat|ging|wordt|werd|blijkt|bleek|heeft|had|zou|zal|kan|kon|moet|lijkt|komt|kwam|duurt|gebeurde|meldt)\b)|dit|dat|deze|die|zijn|haar|hun|maar|en|of|ook|daarna|daarom|echter|toch|dus|toen|daar|hier|beide|bovendien|verder)\b/iu,
};
const speaking =
  /(?<![\p{L}\p{N}])(?:i|i['’](?:m|ve|d|ll)|we|we['’](?:re|ve|d|ll)|my|our|us|me|you|your)(?![\p{L}\p{N}])/iu;
const pronoun = /(?<![\p{L}\p{N}])(?:he|she|they|his|her|their|him|them)(?![\p{L}\p{N}])/iu;
/** Who speaks for the publisher to its readers, in the words of any language that carries an address. */
const toReaders =
  /https?:|www\.|@|©|\bphotos?:|\bup to date (?:on|with) the latest\b|\b(?:click|tap|swipe|subscribe|sign up|newsletter|follow us|read more|share this|watch the|listen to|scroll|contributed (?:to|reporting)|editing by|reporting by|getty|in this (?:file |undated )?photo|file photo|photos? (?:by|taken|shows?)|image \d+ of|originally appeared|pictured|screenshot|all rights reserved|this (?:article|story|report|page|video|live blog))\b/iu;
/** A verb that wants its subject before it; with a name behind it, it is a name itself. */
const verbFirst = /^(?:Will|Would|Is|Are|Was|Were|Has|Have|Had|Does|Do|Did|Can|Could|Should|Must|Might)\s(?=\p{Ll})/u;
/** Single marks, which are apostrophes too: one that stands behind the full stop closes what one before a word opened. */
const closedSingly = /[.!]['’][)\]]*$/u;
const openedSingly = /(?:^|[\s([—–-])['‘](?=[\p{L}\p{N}])/u;
const opensQuotation = /["“„«「『]/u;
const quotedWords = /["“„«「『][^"“”„«»「」『』]*["”“»」』]/gu;

/** Whether a sentence of a report can stand alone: whole, of sane length, about what happened, and leaning on no other. */
export function isQuotable(sentence: string, language: string | null): boolean {
  if (sentence.length > mostLetters || !isWhole(sentence) || toReaders.test(sentence)) return false;
  const bare = sentence.replace(quotedWords, " ");
  // A mark that is left over opens or closes a quotation of several sentences.
  if (/["“”„«»「」『』]/u.test(bare)) return false;
  if (opensQuotation.test(sentence) && bare.trim().length < sentence.length * (1 - mostQuoted)) return false;
  const words = wordsOfText(sentence, language ?? undefined);
  if (words.length < fewestWords || words.length > mostWords) return false;
  return !leansOnOthers(sentence, language);
}

/** Ends like a sentence, is no question, and begins like one. */
function isWhole(sentence: string): boolean {
  if (!/[.!。！…][)\]”’»"'」』]*$/u.test(sentence) || /[?？]/u.test(sentence)) return false;
  if (/^(?:update|correction|clarification|editor['’]s note)[\s:,]/iu.test(sentence)) return false;
  // The number of a picture in a row of them.
  if (/^\d+\s?(?:\/|of)\s?\d+\s/.test(sentence)) return false;
  if (/(?:\.\.\.|…)[)\]”’»"']*$/u.test(sentence)) return false;
  if (closedSingly.test(sentence) && !openedSingly.test(sentence)) return false;
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"“„«「『]/u.test(sentence);
}

/** Whether a sentence names by a pronoun what stands in the one before, or is spoken to the reader. */
export function leansOnOthers(sentence: string, language: string | null): boolean {
  const bare = sentence.replace(quotedWords, " ");
  const name = baseLanguage(language ?? "en");
  const start = sentence.replace(/^["“„«「『]+/u, "");
  if (leaning[name]?.test(start)) return true;
  if (name !== "en") return false;
  return verbFirst.test(start) || speaking.test(bare) || isPronounFirst(bare, name);
}

/** "On Monday he said": a pronoun before any name that it could stand for. */
function isPronounFirst(bare: string, language: string): boolean {
  const found = pronoun.exec(bare);
  if (!found) return false;
  const before = bare
    .slice(0, found.index)
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter(Boolean);
  const stopwords = stopwordsOf(language);
  const days =
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;
  const nouns = before.filter((word) => !stopwords.has(word.toLowerCase()) && !days.test(word));
  return nouns.length < 2;
}
