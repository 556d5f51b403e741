/** Whether what a sentence says of a date has been or is still to come. */
export type Tense = "past" | "coming";

interface Sign {
  start: number;
  end: number;
  tense: Tense;
  /** Of a date that stands before it: "On Friday, the court agreed to hear the case" tells of a Friday gone. */
  tenseBefore: Tense;
  /** "moved from Monday to Friday": dates within it are spoken of. */
  isMove: boolean;
}

export interface TenseAt {
  tense: Tense;
  /** How many characters stand between the sign and the date; none where a preposition tells. */
  distance: number;
  /** Sign and date stand in one clause. */
  isNear: boolean;
}

const adverb = "(?: (?:also|not|never|then|now|still|soon|only|first|again|both|all|probably|\\p{Ll}+ly))*";
/** What is said to be done after one of these is to come: "agreed to meet", "is to open". */
const awaiting =
  "plan|plans|planned|planning|agreed?|agrees|set|scheduled|expect(?:s|ed)?|hop(?:e|es|ed|ing)|intend(?:s|ed)?|promis(?:e|es|ed)|vow(?:s|ed)?|pledg(?:e|es|ed)|order(?:s|ed)|told|ask(?:s|ed)|urg(?:es|ed)|invited|summoned|likely|poised|ready|prepar(?:es|ed|ing)|slated|about|going|wants?|wanted|threaten(?:s|ed|ing)?|decided|requir(?:es|ed)|supposed|bound|in line|needs?|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|yet|due|allowed|free|deadline|plans|proposal|bid|promise|decision|call(?:s|ed)|tipped|forecast";
/** Nouns, not verbs, after "to": "spoke to police". */
const places =
  "police|parliament|court|jail|prison|work|school|power|death|life|congress|hospital|safety|town|bed|home|part|date";
const irregularPast =
  "said|had|was|were|did|been|told|went|came|took|made|gave|began|held|left|led|ran|saw|sold|shot|sent|spoke|struck|won|lost|met|rose|fell|grew|found|fought|fled|flew|brought|bought|built|broke|beat|became|got|hit|kept|knew|paid|put|quit|sank|sat|stood|swore|sworn|taken|thought|threw|wrote|written|drew|drove|died|dug|fed|felt|heard|hurt|laid|lay|lit|read|rode|sang|sought|shook|shown|shut|slid|spent|spread|stole|stolen|struck|stuck|swam|swept|taught|tore|understood|woke|wore|withdrew|overturned|cut|set|caught|chose|chosen|fallen|given|known|seen|slain|spoken|thrown|torn|blew|burnt|dealt|forgave|forbade|froze|hung|overthrew|rebuilt|sped|split|undertook|upheld|underwent|slipped";
/** Verbs whose simple present, with a day, announces: "the trial begins Monday". */
const announcing =
  "begins|opens|starts|ends|meets|faces|expires|arrives|visits|holds|hosts|plays|play(?= \\p{Lu})|host(?= \\p{Lu})|face(?= \\p{Lu})|(?<!(?:is|are|was|were|be|been) )open(?= (?:at|on) )|start(?= (?:at|on) )|returns|resumes|restarts|closes|decides|votes|goes|reopens|airs|continues|leaves|departs|speaks|hears|convenes|falls|runs|takes effect|takes place|comes into|matures|launches|travels|turns|stays|remains|kicks off|begin|meet|resume|convene|go|return|expire|reopen|take place|take effect";
/** Forms that are nouns as well ("the vote on Sunday"): verbs after a plural. What people are seen to do in a caption ("fans celebrate on Sunday") is left out. */
const plural =
  "close|open|start|end|host|face|depart|launch|air|vote|decide|hear|take up|walk out|go on|go to|choose|elect|kick off|strike|release|publish|meet|return|reopen|resume|debate|run(?= (?:again|from|until))|square off";
const announcingMore =
  "reports (?=(?:\\p{Ll}+ ){0,2}(?:earnings|results|figures|profits?))\\p{Ll}+|passes|chooses|takes up|takes on|takes over|walks out|elects|picks|unveils|premieres|concludes|heads to|publishes|delivers|testifies|undergoes|debuts|sets off|gets under way|comes out|steps down|goes live|lapses|square off|squares off";
/** Words in -ed that are no past. */
const noPast =
  "need|feed|speed|indeed|hundred|red|bed|seed|breed|exceed|proceed|succeed|weed|greed|creed|shed|sacred|naked";

const word = "[\\p{Ll}][\\p{L}-]*";
const forms: readonly [Tense, string][] = [
  ["past", "(?:could not|couldn['’]t)(?: be)? \\p{Ll}+"],
  [
    "past",
    "(?:would not|wouldn['’]t|declines? to) (?:say|comment|discuss|confirm|elaborate|disclose|speculate|identify)",
  ],
  ["past", `(?:would|could|might|may|must|should)${adverb} have \\p{Ll}+`],
  [
    "past",
    "(?:failed|had|used|began|managed|tried|forced|refused|declined|started|continued|helped|rushed) to \\p{Ll}+",
  ],
  ["coming", `(?:will|won['’]t|shall|would|can|could|may|might|must|should)${adverb}(?: be)?${adverb} ${word}`],
  ["coming", `(?:is|are|was|were|has|have) to (?!(?:the|an?|${places})\\b)(?:be )?\\p{Ll}+`],
  ["coming", "\\p{L}+['’]d be"],
  ["coming", `\\p{L}+['’]ll${adverb} ${word}`],
  ["coming", "(?:has |have |had )?(?:warned of|warns? of|warning of|called an? strike)"],
  [
    "coming",
    "(?:ha[sd] |have )?(?:moved|delayed|adjourned|postponed|rescheduled|deferred|put off|pushed back|brought forward|extended)(?: (?:the|its|his|her|their|an?|\\p{Lu}\\p{Ll}+day['’]s) (?:\\p{Ll}+ ){0,2}\\p{Ll}+)?(?: from [\\p{L}\\d. ]{3,24}?)? (?:to|until|till)",
  ],
  [
    "coming",
    `(?:${awaiting})(?: (?!to )[\\p{L}'’-]+){0,4}? to (?!(?:the|an?|his|her|its|their|our|my|${places})\\b)(?!\\p{L}+[^s\\P{L}]s\\b)(?:be )?\\p{Ll}+`,
  ],
  [
    "coming",
    "(?<!\\b(?:an?|the|its|his|her|their|regularly|previously) )(?:scheduled|slated|planned)|expect(?:s|ed)?|(?<!(?:its|his|her|their|the|an?|\\p{Ll}ed|\\p{Ll}+er) )forecasts?|predicts?|upcoming|effective|payable|due(?! to)|set for|plans? for|prepar(?:e|es|ed|ing) for|[Ss]ee you|likely|tipped|next(?! to\\b)",
  ],
  ["coming", `(?:is|are|am|\\p{L}+['’]re)${adverb} \\p{Ll}+ing`],
  [
    "coming",
    "(?:awaits?|awaited|awaiting|wait(?:s|ed|ing)? for|look(?:s|ed|ing)? (?:ahead|forward) to|brac(?:es|ed|ing) for|gear(?:s|ed|ing)? up for)",
  ],
  [
    "coming",
    "(?:has |have |had )?(?:scheduled|planned|set|called|announced) (?:an?|the|its|his|her|their|another|new|further|more) (?:\\p{L}+ ){0,3}(?:briefing|conference|meeting|session|hearing|vote|election|rally|march|strike|walkout|summit|inquest|referendum|ballot|debate|auction|protest)s?",
  ],
  ["coming", "(?<=day )(?:marks|brings|sees)"],
  [
    "coming",
    "to (?:air|open|begin|start|debut|premiere|resume|kick off|take (?:place|effect)|be (?:held|announced|released|published|decided|heard|opened|launched|sworn in|sentenced|buried|unveiled|auctioned|inaugurated))(?= (?:(?:on|at|in|early|late) )*(?:\\d|\\p{Lu}))",
  ],
  ["past", `(?:has|have|\\p{L}+['’]ve)${adverb} (?:${irregularPast}|\\p{Ll}+ed)`],
  ["coming", `${announcing}|${announcingMore}`],
  [
    "coming",
    `(?<=\\p{L}s )(?<!(?<!\\p{L})(?:his|hers|its|this|is|was|has|as|us|does|less|news|press|across|business|class|mass) )(?:${plural})(?! of\\b)`,
  ],
  ["coming", "(?<=\\p{Lu}\\p{Ll}+ )(?:visit|host|face|play|meet|take on|travel to)(?= \\p{Lu})"],
  ["coming", "(?<=, )out(?= (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"],
  ["past", "after (?:being |having )?\\p{Ll}+ing"],
  [
    "coming",
    "(?:is|are) (?!(?:dated|called|named|based|accused|believed|said|thought|charged|known|reported|suspected|alleged|used|needed|marked|wounded|injured)\\b)\\p{Ll}+ed(?= (?:on|from) )",
  ],
  [
    "past",
    `(?<!\\b(?:the|an?|its|his|her|their|our) )(?!(?:${noPast}|followed by)\\b)(?:${irregularPast}|\\p{Ll}{2,}ed)`,
  ],
  [
    "coming",
    "(?:is|are)(?= (?:not |only |this |next |late |early )*(?:at |by )?(?:noon |midnight |midday |\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m\\.? )?(?:on |for |the )?(?:\\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))",
  ],
];
const signs = new RegExp(
  `(?<![\\p{L}])(?:${forms.map(([, form], at) => `(?<f${at}>${form})`).join("|")})(?![\\p{L}])`,
  "gu",
);

const clauseBreaks = /[,;:—–]|--|(?<!\p{L})(?:that|who|which|because|when|while|where|if|after)(?!\p{L})/gu;
const leadingUp =
  /(?:^|\s)(?:ahead of|until|till|no later than|in time for|for|before)(?: at least)?(?: the)?(?: (?:end|middle|start) of)?(?: early| late| noon| midnight| \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?)?\s+$/iu;
const ofDay =
  /^ (?!(?:in|on|at|of|to|by|for|with|when|that|and|or|after|before|as|so|is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|but|than|from|if|because|while|since|until|near|over|under|into|next|this|last)\b)\p{Ll}{3,}(?<!ed|ly)(?!\p{L})/u;
const callingOff =
  /(?<!\p{L})(?:cancel(?:s|led|ed|ling)?|call(?:s|ed) off|postpon(?:es|ed|ing)|scrap(?:s|ped))(?!\p{L})/u;
/** "since Monday", "in the three months to 31 December". */
const lookingBack = /(?:^|\s)(?:since(?: the)?(?: early| late)?|(?:months|weeks|quarter|half|year) (?:to|ended))\s+$/iu;
/** "after Sunday's defeat", whatever it is that will happen. */
const inTheWake = /(?:^|\s)(?:after|following|in the wake of|despite|from)\s+$/iu;

/** "will be shortened and closed": the second is as much to come as the first. */
const continued = /^\p{Ll}+ed$/u;
const askedBefore =
  /^(?:agreed|called|asked|ordered|told|urged|invited|summoned|sought|decided|vowed|pledged|promised|threatened|wanted|allowed|aimed|planned|hoped|intended) /u;
const passive = new RegExp(`(?:^|\\P{L})(?:is|are|was|were|be|been|being|\\p{L}+['’]s)${adverb} $`, "u");
const move =
  /^(?:ha[sd] |have )?(?:moved|delayed|adjourned|postponed|rescheduled|deferred|put off|pushed back|brought forward|extended)\b/u;

/** The verbs of a sentence and the tense of each; one reading of them serves all dates in it. */
export function tenseSigns(sentence: string): Sign[] {
  let wasToBe = false;
  return [...sentence.matchAll(signs)].map((match) => {
    const at = forms.findIndex((_, place) => match.groups?.[`f${place}`] !== undefined);
    const isLed = wasToBe && continued.test(match[0]) && /(?:,|\band|\bor) $/u.test(sentence.slice(0, match.index));
    const tense = isLed ? "coming" : (forms[at]?.[0] ?? "past");
    wasToBe = isLed || (tense === "coming" && /\bbe \p{Ll}+ed$/u.test(match[0]));
    const isAsked = askedBefore.test(match[0]) && !passive.test(sentence.slice(0, match.index));
    return {
      start: match.index,
      end: match.index + match[0].length,
      tense,
      tenseBefore: isAsked ? "past" : tense,
      isMove: move.test(match[0]),
    };
  });
}

/**
 * The tense in which a sentence speaks of the date at `start` to `end`: that of the verb before it in its clause, else of
 * the one after it there, else of the nearest one before, else after. A preposition that tells by itself goes first.
 */
export function tenseAt(sentence: string, found: readonly Sign[], start: number, end: number): TenseAt | undefined {
  const lead = sentence.slice(0, start);
  // "moved from Monday to Friday"
  const around = found.find((sign) => sign.start < start && sign.end >= end);
  if (around?.isMove) return { tense: around.tense, distance: 0, isNear: true };
  if (lookingBack.test(lead)) return { tense: "past", distance: 0, isNear: true };
  const isOwner = /^['’]s\b/u.test(sentence.slice(end));
  if (isOwner && inTheWake.test(lead)) return { tense: "past", distance: 0, isNear: true };
  // "Friday prayers" belong to the day as "Friday's" do.
  const isOfDay = isOwner || ofDay.test(sentence.slice(end));
  const preposition = leadingUp.exec(lead)?.[0].trim().toLowerCase();
  // "before Saturday's match" tells no more than "Saturday's match".
  if (preposition && !(isOfDay && /^(?:for|before)/u.test(preposition)))
    return { tense: "coming", distance: 0, isNear: true };

  const before = found.filter((sign) => sign.end <= start).at(-1);
  const after = found.find((sign) => sign.start >= end);
  const [clauseStart, clauseEnd] = clauseAround(sentence, start, end);
  if (/\bto \p{Ll}+(?: \p{L}+){0,4} by $/u.test(lead)) return { tense: "coming", distance: 0, isNear: true };
  // "If talks fail by Friday": a limit lies ahead, unless a verb before it is past.
  if (/\sby $/u.test(lead) && !(before && before.start >= clauseStart))
    return { tense: after && after.end <= clauseEnd ? after.tenseBefore : "coming", distance: 0, isNear: true };
  // What is called off on some day was to come: "called off Friday's concert".
  if (isOwner && callingOff.test(sentence.slice(clauseStart, clauseEnd)))
    return { tense: "coming", distance: 0, isNear: true };
  if (before && before.start >= clauseStart) return { tense: before.tense, distance: start - before.end, isNear: true };
  // "asked the court on Monday to wait", "plans on Monday to open"
  if (around) return { tense: around.tenseBefore, distance: 0, isNear: true };
  if (after && after.end <= clauseEnd) return { tense: after.tenseBefore, distance: after.start - end, isNear: true };
  // "On Friday, the court will rule."
  if (before) return { tense: before.tense, distance: start - before.end, isNear: false };
  const other = sentence[clauseEnd] === "," ? after?.tenseBefore : undefined;
  return other && { tense: other, distance: Number.POSITIVE_INFINITY, isNear: false };
}

function clauseAround(sentence: string, start: number, end: number): [number, number] {
  let [from, to] = [0, sentence.length];
  for (const { index } of sentence.matchAll(clauseBreaks)) {
    if (index < start) from = index;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return [from, to];
}
