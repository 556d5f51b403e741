import { personTitles } from "../language/name-words.ts";

/** They are said of anybody, so they are no office. */
const ofAnybody = new Set(
  "mr mrs ms miss sir lady dame father brother sister king queen former acting first".split(" "),
);
/** Offices beside those that stand as titles: who has one is named in many matters. */
const offices = new Set(
  `inspector coroner prosecutor prosecutors lawyer barrister solicitor commander coach trainer captain goalkeeper striker midfielder executive engineer
   economist analyst photographer reporter correspondent editor presenter host publisher owner founder principal headteacher headmaster meteorologist forecaster
   representative candidate nominee whip democrat republican president-elect frontrunner organiser organizer winner champion singer actor actress comedian minister police deputy patrolman trooper investigator pathologist examiner
   superintendent constable spokesperson curator conductor vicar priest staff writer contributor photo photos image courtesy
   by files getty`.split(/\s+/),
);

/** Letters on each side of a name in which an office is looked for. */
const before = 48;
const after = 60;

/**
 * Whether a text names somebody with an office: "Mayor Ines Halloran", "Ines Halloran, the mayor", "Mayor Halloran". Whoever has one is named in many
 * matters that have nothing to do with each other.
 */
export function hasOffice(name: string, text: string): boolean {
  const surname = name.slice(name.lastIndexOf(" ") + 1);
  const first = `${name.slice(0, name.indexOf(" "))} `;
  let at = text.indexOf(surname);
  for (let seen = 0; at >= 0 && seen < mostLooks; seen += 1) {
    const end = at + surname.length;
    const start = nameStart(text, at, first);
    const [lead = ""] = text.slice(Math.max(0, start - before), start).match(/[^.,;:!?\n]*$/u) ?? [];
    const [follows = ""] =
      text
        .slice(end, end + after)
        .match(/^(?: (?:Jr\.|Sr\.|I{2,3}))?(?: of \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)?(, [^.;!?\n]*)/u)
        ?.slice(1) ?? [];
    if (isTitle(lead) || calledAs(follows)) return true;
    at = text.indexOf(surname, end);
  }
  return false;
}

/** Where the name that ends with this surname begins: "Ada J. Marsh" and "Ada Holm Marsh" are "Ada Marsh". */
function nameStart(text: string, surnameAt: number, first: string): number {
  const lead = text.slice(Math.max(0, surnameAt - before), surnameAt);
  const at = lead.lastIndexOf(first);
  if (at < 0 || !/^(?:\p{Lu}[\p{L}'’-]*\.? ){0,2}$/u.test(lead.slice(at + first.length))) return surnameAt;
  return surnameAt - lead.length + at;
}

/** What leads to the name: a title right before it, or one in the run of capitals that it ends: "Secretary of State Ada Marsh". */
function isTitle(lead: string): boolean {
  if (!lead.endsWith(" ")) return false;
  const words = lead
    .trim()
    .split(/[\s(]+/u)
    .reverse();
  const run = words.findIndex((word) => !/^(?:\p{Lu}|of$|the$|for$)/u.test(word));
  const [last = ""] = words;
  if (/^(?:of|the|for)$/u.test(last)) return false;
  return isOffice(last) || words.slice(0, run < 0 ? words.length : run).some(isOffice);
}

/** ", the mayor of Holm," and not ", who told the mayor". */
function calledAs(follows: string): boolean {
  const [called = ""] = follows.slice(2).split(/,| (?:of|who|said|told|for|in|at|from) /u);
  return called.split(" ").some(isOffice);
}

const mostLooks = 8;

function isOffice(word: string): boolean {
  const folded = word.toLowerCase().replace(/[^\p{L}-]/gu, "");
  return offices.has(folded) || (personTitles.has(folded) && !ofAnybody.has(folded));
}
