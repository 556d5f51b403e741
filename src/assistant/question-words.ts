/** What a question wants to know. */
export const questionKinds = ["who", "when", "where", "why", "how many", "said", "what"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/**
 * The words that tell what is asked, by language; the first that fits counts. A question without any of them wants to know
 * what an article says of its words.
 */
const openers: readonly [QuestionKind, RegExp][] = [
  [
    "how many",
    /\bhow (?:many|much|large|big|old|long|far|often|high|fast|tall|deep|wide|heavy|distant|strong|quickly)\b|\bwhat (?:(?:is|was|were|are|will be) (?:the|its|his|her|their) (?:\w+ ){0,2}(?:price|cost|toll|number|total|share|margin|proportion|percentage|amount|size|age|distance|speed|value|rate|height|length|weight|sum)|share|proportion|percentage|number|amount)\b|\bwie ?viele?\b|\bcombien\b|\bcu[aá]nt[oa]s?\b|\bquant[oiae]\b|\bhoeveel\b/iu,
  ],
  [
    "when",
    /^when\b|\b(?:until|since|from|by) when\b|^(?:on|in) (?:what|which) (?:day|date|year|month)\b|\b(?:when|what (?:day|date|time|year|month)) (?:did|does|do|was|were|is|are|will|has|had|have|would)\b|\bwann\b|\bquand\b|\bcu[aá]ndo\b|\bquando\b|\bwanneer\b/iu,
  ],
  [
    "where",
    /^where\b|\bwhere (?:did|does|do|was|were|is|are|will|has|had|have)\b|\b(?:what|which|in what|in which) (?:city|town|country|place|state|village)\b|^wo\b|^wohin\b|(?:^|\s)où(?=\s)|\bd[oó]nde\b|\bdove\b|\bonde\b|\bwaar\b/iu,
  ],
  [
    "why",
    /^why\b|\bwhy (?:did|does|do|was|were|is|are|has)\b|\bwhat (?:caused|led to|triggered|sparked|prompted|provoked|(?:is|was|were) the (?:reasons?|causes?))\b|\bwarum\b|\bweshalb\b|\bpourquoi\b|\bpor qu[eé]\b|\bperch[eé]\b|\bwaarom\b/iu,
  ],
  [
    "said",
    /\bwhat (?:did|does|do|has|have) .+ (?:say|said|says|think|tell|told|announced?|claim(?:ed)?|promised?|warn(?:ed)?|want|predict|expect|call|demand|suggest|explain|describe|argue|write)\b|\bwas (?:sagte?|hat .+ gesagt)\b/iu,
  ],
  [
    "who",
    /^who(?:m|se)?\b|\bwho(?:m|se)? (?:did|does|was|were|is|are|has|had|will)\b|\bwhich (?:person|man|woman|company|party|team|country)\b|^wer\b|^wen\b|^qui\b|^qui[eé]n(?:es)?\b|^chi\b|^quem\b|^wie\b/iu,
  ],
];

export function kindOfQuestion(question: string): QuestionKind {
  return openers.find(([, opener]) => opener.test(question.trim()))?.[0] ?? "what";
}

/** What a number is to count or measure. */
const units = {
  duration: /\bhow long\b/iu,
  speed: /\bhow (?:fast|quickly)\b|\bspeed\b/iu,
  distance: /\bhow (?:far|distant)\b|\bdistance\b/iu,
  age: /\bhow old\b|\bage\b/iu,
  share: /\b(?:what|which) (?:share|proportion|percentage)\b|\bthe (?:share|proportion|percentage) of\b/iu,
};
export type Unit = keyof typeof units;

export function unitOfQuestion(question: string): Unit | undefined {
  return (Object.keys(units) as Unit[]).find((unit) => units[unit].test(question));
}

/** Where a number is asked for they say of what kind it is, which the number itself shows. */
export const measuringWords = new Set(
  "price cost toll number total share margin proportion percentage amount size age distance speed value rate height length weight sum money big large".split(
    " ",
  ),
);

/** Verbs that ask for somebody's words: where words are asked for they are all that such a verb asks. */
export const tellingWords = new Set(
  "say said think tell told announce claim promise warn want predict expect call demand suggest explain describe argue write".split(
    " ",
  ),
);

/** Words of questions that say nothing of what they are about; those of other languages are stop words anyway. */
export const askingWords = new Set(
  (
    "who whom whose what when where why how which many much long old far often did do does is are was were will would can could " +
    "should has have had there happen happened happens occur occurred take place took story article news tell me please know explain " +
    "say said says think involved about anything anyone somebody someone something ago " +
    "wer wen wem was wann wo warum wieso weshalb wie viel viele sagte gesagt passiert qui quoi quand où pourquoi comment combien dit " +
    "quién quien qué cuándo dónde por cómo cuántos dijo chi cosa dove perché quanti detto quem onde wanneer waar waarom hoeveel"
  ).split(" "),
);
