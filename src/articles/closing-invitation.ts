/** Longest invitation, in characters. */
const longest = 220;
/** Who stays for what: an order that only a paper or station gives, and what it has to give. */
const site = "(?:https?:\\/\\/)?[\\w-]+\\.(?:com|org|net|tv|co\\.uk|news)\\b";
const stay = new RegExp(
  `^\\W*(?:please )?(?:stay (?:with|tuned|connected|in touch with us|up[ -]to[ -]date|updated|on ${site})|keep (?:checking|up(?:[ -]to[ -]date)? with|up-to-date|following)|check (?:back|us out)|tune in(?:to)?|refresh (?:this|the page|our|${site})|return to ${site}|continue (?:to follow|following)|look for (?:an |more )?updates?)\\b`,
  "iu",
);
const news =
  /\b(?:updates?|latest|develop(?:s|ing|ments?)|stor(?:y|ies)|more|news|details|coverage|information|facebook|twitter|on air|anytime|available|released|[\w-]+\.(?:com|org|net|tv|co\.uk|news))\b/iu;
/** Where the paper leads on to itself: another order, with words for what a paper makes. */
const read =
  /^\W*(?:please )?(?:watch|read|listen to|follow|see|click|tap|go here)\b.{0,120}\b(?:for (?:the (?:very )?latest|more (?:on|from)|continu\w+)|(?:this|the|full) story\b|trending stories|earlier coverage|more (?:from|of|on) |for (?:full|more) details|breaking news|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s [\p{Lu}])/iu;
const more =
  /^for (?:more|the latest|all|complete|full|breaking|further|continuing)\b.{0,60}\b(?:stor(?:y|ies)|news|updates?|coverage)\b.{0,80}\b(?:listen|visit|see|read|go|click|follow|check|download|tune|watch|stay)\b/iu;
const fault = /^\W*(?:report (?:an?|any) (?:error|typo|correction)|see an? (?:error|typo))\b/iu;
/** "Stay with the injured": papers are named. */
const somebody = /^\W*(?:please )?[Ss]tay with (?:the|a|an|your|him|her|them|someone|anyone)\b(?: \p{Ll}|\.|$)/u;
/** Who asks on behalf of the news and not of the paper. */
const appeal =
  /\b(?:witness(?:es)?|police|sheriff|officers?|hotline|tip ?line|crime ?stoppers|detectives?|authorities|investigators?|donat\w*|fund|gofundme|funeral|emergency|911|999|helpline|shelter|evacuat\w*|vote|polls?|council|county['’]s|city['’]s)\b/iu;

/**
 * Whether the last paragraph of a text sends the reader on to the paper: "Stay with the Quay Post for updates." English. A
 * quotation is none, nor what asks for help or care in a matter of the news.
 */
export function isClosingInvitation(text: string): boolean {
  if (text.length > longest || /[“”"«»„]/.test(text) || appeal.test(text)) return false;
  if (somebody.test(text)) return false;
  return (stay.test(text) && news.test(text)) || read.test(text) || more.test(text) || fault.test(text);
}
