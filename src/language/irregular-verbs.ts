/**
 * English verbs whose past has another stem than "did … ?" asks with, in the order base, past, participle; for comparing
 * words only. "lay", "saw" and the like that are words of their own are left out.
 */
const verbs =
  "arise arose arisen, beat beaten, become became, begin began begun, bend bent, bite bit bitten, bleed bled, blow blew blown, " +
  "break broke broken, breed bred, bring brought, build built, burn burnt, buy bought, catch caught, choose chose chosen, " +
  "come came, creep crept, deal dealt, dig dug, die died dead death, do did done, draw drew drawn, drink drank drunk, drive drove driven, " +
  "eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden, " +
  "forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, get got gotten, give gave given, go went gone, grow grew grown, " +
  "hang hung, have had, hear heard, hide hid hidden, hold held, keep kept, know knew known, lead led, leave left, lend lent, " +
  "lose lost, make made, mean meant, meet met, pay paid, ride rode ridden, ring rang rung, rise rose risen, run ran, say said, " +
  "see seen, seek sought, sell sold, send sent, shake shook shaken, shoot shot, show shown, shrink shrank shrunk, sing sang sung, " +
  "sink sank sunk, sit sat, sleep slept, slide slid, speak spoke spoken, spend spent, spring sprang sprung, stand stood, steal stole stolen, " +
  "stick stuck, strike struck stricken, swear swore sworn, sweep swept, swim swam swum, swing swung, take took taken, teach taught, " +
  "tear tore torn, tell told, think thought, throw threw thrown, understand understood, wake woke woken, wear wore worn, " +
  "win won, withdraw withdrew withdrawn, write wrote written";

const bases: ReadonlyMap<string, string> = new Map(
  verbs.split(", ").flatMap((forms) => {
    const [base = "", ...others] = forms.split(" ");
    return others.map((form) => [form, base] as const);
  }),
);

/** The base of an irregular past or participle; other words as they are. */
export function baseOfVerb(lower: string): string {
  return bases.get(lower) ?? lower;
}
