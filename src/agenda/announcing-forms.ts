import type { Certainty } from "./agenda-item.ts";

/** Words of a sentence that announce something. */
export interface Announcement {
  start: number;
  end: number;
  certainty: Certainty;
  /** The announced verb ("rule" of "will rule"), where the form has one. */
  verb: string;
  isDenied: boolean;
}

const adverb = "(?: (?:also|now|then|still|soon|only|first|again|both|all|probably|almost|certainly|\\p{Ll}+ly))*";
const verb = "(?<VERB>\\p{Ll}[\\p{Ll}-]+)";
const not = "(?<NOT> not|n['’]t| never| no longer)?";
/** Verbs whose simple present, with a day to come, announces. */
const starting =
  "begins?|opens|open(?= (?:at|on|from|in|their|its|to)\\b)|starts?|ends?|closes|close(?= (?:at|on)\\b)|resumes?|reopens?|meets?|convenes?|votes?|decides?|expires?|faces?|returns?|arrives?|visits?|hosts?|holds?|plays?|host(?= )|airs?|launches|launch|leaves?|departs?|speaks?|hears?|travels?|falls?|lapses?|kicks? off|takes? effect|takes? place|comes? into force|goes? on (?:trial|sale|strike|show|display|air|view|tour)|goes? to|go to|runs? from|sets? off|matures?|reports?(?= (?:\\p{L}+[ -]){0,3}(?:results|earnings|figures))|publishes|publish|releases?|presents?|unveils?|reveals?|delivers?|appears?|testif(?:y|ies)";
/** Nouns for what has a day. */
export const eventNouns =
  "(?:by-)?elections?|votes?|referendums?|ballots?|polls?|primar(?:y|ies)|run-?offs?|hearings?|trials?|retrials?|verdicts?|rulings?|sentencings?|inquests?|inquir(?:y|ies)|sessions?|sittings?|meetings?|summits?|conferences?|congress|talks|negotiations|debates?|deadlines?|launch(?:es)?|liftoffs?|openings?|reopenings?|ceremon(?:y|ies)|funerals?|memorials?|vigils?|march(?:es)?|protests?|demonstrations?|rall(?:y|ies)|strikes?|walkouts?|festivals?|concerts?|match(?:es)?|games?|finals?|semi-?finals?|quarter-?finals?|qualifiers?|races?|kick-offs?|tournaments?|releases?|premieres?|auctions?|inaugurations?|swearing-in|coronations?|weddings?|visits?|parades?|briefings?|assembl(?:y|ies)|counts?|budgets?|reviews?|appearances?|fights?|bouts?|derb(?:y|ies)|draws?|exams?|takeovers?|handovers?|eclipses?|flybys?";

const forms: readonly [Certainty, string][] = [
  ["possible", `(?:could|may|might|can)${not}${adverb}(?: be)?${adverb} ${verb}`],
  ["set", `(?:will|shall|won['’]t|\\p{L}+['’]ll)${not}${adverb}(?: be)?${adverb} ${verb}`],
  ["expected", `(?:would|should|must)${not}${adverb}(?: be)?${adverb} ${verb}`],
  [
    "set",
    `(?:is|are|was|were|been)${not}${adverb} planned(?: (?:to|for|on|at|in)\\b(?:${adverb} (?:be )?${adverb}${verb})?)`,
  ],
  [
    "expected",
    `(?:(?:is|are|was|were|been|be)${not}${adverb} )?(?:expected|likely|tipped|forecast|poised|hoping|planning|preparing|threatening|understood)(?: (?:to|for|at|on|in)\\b(?:${adverb} (?:be )?${adverb}${verb})?)?`,
  ],
  [
    "expected",
    `(?:plans?|planned|intends?|intended|hopes?|hoped|aims?|aimed|wants?|wanted|threatens?|threatened|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|agree[sd]?|due)(?: (?:to|for)\\b(?:${adverb} (?:be )?${adverb}${verb})?)`,
  ],
  [
    "set",
    `(?:(?:is|are|was|were|been|be)${not}${adverb} )?(?:due|set|scheduled|slated|booked|billed|pencilled in|summoned|ordered|called(?: on)?(?= to\\b)|told(?= to\\b)|fixed|timed|arranged|invited)(?: (?:to|for|on|at|in|back)\\b(?:${adverb} (?:be )?${adverb}${verb})?)`,
  ],
  ["set", "(?:is|are)(?: being)? (?:due|scheduled|slated|set)"],
  [
    "set",
    "(?:has|have|had)?(?: been)? ?(?:set|scheduled|fixed|announced|called(?! on\\b| for (?!next|this|early|late|mid|to(?:day|morrow|night)|\\p{Lu}|\\d))|chose|chosen|named|appointed|planned|arranged)(?: \\p{Ll}[\\p{Ll}'’-]+){0,6}? (?:for|on|as)",
  ],
  [
    "set",
    "(?:moved|delayed|adjourned|postponed|rescheduled|deferred|put off|pushed back|brought forward|extended)(?: \\p{L}[\\p{L}\\d'’-]+){0,8}? (?:to|until|till|for)",
  ],
  ["set", `(?:is|are)${not} to ${verb}`],
  [
    "set",
    `(?:is|are)${adverb} (?<VERB>meeting|holding|voting|hosting|playing|visiting|launching|opening|closing|returning|flying|travelling|staging|facing|marching|striking|walking|starting|beginning)`,
  ],
  ["set", "(?:has|have|gave \\p{L}+|given \\p{L}+|had) (?:only )?until"],
  ["set", `(?<!(?:the|an?|its|their|his|her|of|to|is|are|was|were|be|been) )(?:${starting})`],
  [
    "set",
    `(?:${eventNouns})(?: (?:is|are|was|were|will be))?(?: planned| scheduled| due| set)?(?: (?:in|at|with|of|between|against) (?:the )?(?:\\p{Lu}[\\p{L}-]*|\\p{Ll}+)(?: \\p{Lu}[\\p{L}-]*){0,3})?(?: (?:on|for|from|in|until|this|starting|beginning|,))?`,
  ],
];

/** Each form's groups get its number. */
const form = new RegExp(
  `(?<![\\p{L}-])(?:${forms
    .map(
      ([, source], at) => `(?<f${at}>${source.replaceAll("<VERB>", `<verb${at}>`).replaceAll("<NOT>", `<not${at}>`)})`,
    )
    .join("|")})(?![\\p{L}])`,
  "gu",
);

/** "did not immediately return a call" */
const notDone = /\b(?:did not|didn['’]t|could not|couldn['’]t)(?: \p{Ll}+ly)? $/u;

/** What a sentence announces, in its order. */
export function announcementsIn(sentence: string): Announcement[] {
  // The first word is large for its place alone; only "May" is another word then.
  const plain = /^(?:May\b|\p{Lu}\p{Lu})/u.test(sentence)
    ? sentence
    : sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return [...plain.matchAll(form)].flatMap((match) => {
    const at = forms.findIndex((_, place) => match.groups?.[`f${place}`] !== undefined);
    const certainty = forms[at]?.[0];
    if (certainty === undefined) return [];
    if (notDone.test(plain.slice(0, match.index))) return [];
    const isDenied = Boolean(match.groups?.[`not${at}`]) || /^won['’]t/i.test(match[0]);
    const verbOf = (match.groups?.[`verb${at}`] ?? "").toLowerCase();
    return [{ start: match.index, end: match.index + match[0].length, certainty, verb: verbOf, isDenied }];
  });
}
