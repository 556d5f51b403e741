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
    /\bhow (?:many|much|large|big|old|long|far|often|high)\b|\bwie ?viele?\b|\bcombien\b|\bcu[aá]nt[oa]s?\b|\bquant[oiae]\b|\bhoeveel\b/iu,
  ],
  [
    "when",
    /^when\b|\b(?:when|what (?:day|date|time|year|month)) (?:did|does|do|was|were|is|are|will|has|had|have|would)\b|\bwann\b|\bquand\b|\bcu[aá]ndo\b|\bquando\b|\bwanneer\b/iu,
  ],
  [
    "where",
    /^where\b|\bwhere (?:did|does|do|was|were|is|are|will|has|had|have)\b|\b(?:what|which|in what|in which) (?:city|town|country|place|state|village)\b|^wo\b|^wohin\b|(?:^|\s)où(?=\s)|\bd[oó]nde\b|\bdove\b|\bonde\b|\bwaar\b/iu,
  ],
  [
    "why",
    /^why\b|\bwhy (?:did|does|do|was|were|is|are|has)\b|\bwhat (?:caused|led to)\b|\bwarum\b|\bweshalb\b|\bpourquoi\b|\bpor qu[eé]\b|\bperch[eé]\b|\bwaarom\b/iu,
  ],
  [
    "said",
    /\bwhat (?:did|does|do|has|have) .+ (?:say|said|says|think|tell|told|announced?|claim(?:ed)?|promised?|warn(?:ed)?|want)\b|\bwas (?:sagte?|hat .+ gesagt)\b/iu,
  ],
  [
    "who",
    /^who(?:m|se)?\b|\bwho(?:m|se)? (?:did|does|was|were|is|are|has|had|will)\b|\bwhich (?:person|man|woman|company|party|team|country)\b|^wer\b|^wen\b|^qui\b|^qui[eé]n(?:es)?\b|^chi\b|^quem\b|^wie\b/iu,
  ],
];

export function kindOfQuestion(question: string): QuestionKind {
  return openers.find(([, opener]) => opener.test(question.trim()))?.[0] ?? "what";
}

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
