/** What numbers in news count: what befell people, and what things are measured in. English. */
export const fates: Readonly<Record<string, RegExp>> = {
  killed:
    /^(?:kill(?:ed|ing|s)?|dead|died|die|dies|deaths?|lives|fatalit(?:y|ies)|perished|drowned|bodies|toll|slain|murdered)$/,
  injured: /^(?:injur(?:ed|ing)|wound(?:ed|ing)|hurt)$/,
  missing: /^(?:missing|unaccounted)$/,
  arrested: /^(?:arrest(?:ed|ing|s)?|detained)$/,
  rescued: /^(?:rescu(?:ed|ing)|saved)$/,
  evacuated: /^(?:evacuat(?:ed|ing)|evacuees)$/,
  displaced: /^(?:displac(?:ed|ing)|homeless)$/,
  "hit by shots": /^(?:shot|gunned)$/,
  infected: /^(?:infect(?:ed|ing|ions))$/,
  trapped: /^(?:trapped|stranded)$/,
};

/** Who is counted without saying which of them. */
export const anybody =
  /^(?:people|persons?|others?|victims?|individuals|more|lives|deaths?|fatalit(?:y|ies)|injuries|bodies|casualties|dead|injured|wounded|killed|missing|hurt)$/;

/** Whom a number may count as a part of the whole. */
export const somebody =
  /^(?:men|women|children|boys|girls|babies|teenagers|students|pupils|teachers|soldiers|troops|servicemen|policemen|police|officers|firefighters|workers|miners|sailors|passengers|crew|pilots|tourists|pilgrims|migrants|refugees|civilians|residents|villagers|patients|doctors|nurses|fans|spectators|protesters|demonstrators|rebels|militants|fighters|insurgents|hostages|prisoners|inmates|suspects|employees|staff|guests|drivers|cyclists|pedestrians|climbers|hikers|fishermen|farmers|journalists|members|relatives|inhabitants|citizens|nationals|islanders|commuters|man|woman|child|boy|girl|teenager|soldier|officer|worker|guard|guards|person)$/;

const regular = "dollar euro pound mark franc crown ruble rouble rupee peso lira zloty forint shilling real".split(" ");

/** By how they are written; what they are called where several are. */
export const currencies: ReadonlyMap<string, string> = new Map([
  ["$", "dollars"],
  ["€", "euros"],
  ["£", "pounds"],
  ["¥", "yen"],
  ...regular.flatMap((name): [string, string][] => [
    [name, `${name}s`],
    [`${name}s`, `${name}s`],
  ]),
  ..."yen yuan rand won kroner kronor".split(" ").map((name): [string, string] => [name, name]),
  ["krone", "kroner"],
  ["krona", "kronor"],
]);

export const measures: ReadonlyMap<string, string> = new Map(
  [
    ["percent", "per cent"],
    ["%", "per cent"],
    ["km", "kilometres"],
    ["kilometre", "kilometres"],
    ["kilometers", "kilometres"],
    ["mile", "miles"],
    ["metre", "metres"],
    ["meters", "metres"],
    ["foot", "feet"],
    ["ton", "tons"],
    ["tonne", "tonnes"],
    ["acre", "acres"],
    ["hectare", "hectares"],
    ["degree", "degrees"],
    ["litre", "litres"],
    ["megawatt", "megawatts"],
    ["knot", "knots"],
    ..."kilometres miles metres feet tons tonnes acres hectares degrees litres megawatts knots"
      .split(" ")
      .map((unit) => [unit, unit]),
  ].map(([written = "", name = ""]) => [written, name]),
);

/** Durations grow while a story is told. */
export const durations =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies))$/;

/** What is counted of a game that goes on, of one player or of both sides; and what an index rises by. */
export const tallies =
  /^(?:points?|goals?|runs|rebounds|assists|yards|touchdowns|wickets|tries|saves|laps|sets|penalties|strokes|games|matches|rounds)$/;

/** Where a counted noun has ended for certain. */
export const afterNoun =
  /^(?:of|in|on|at|to|for|from|by|with|without|as|than|that|which|who|whom|whose|were|was|are|is|be|been|being|have|has|had|will|would|could|may|might|can|and|or|but|after|before|since|during|while|when|where|if|because|into|over|under|across|around|through|between|against|within|along|near|not|so|more|less|each|per|a|an|the|his|her|its|their|said|says|told|out|up|down|off|away|today|yesterday|ago|late|later|earlier|early)$/;
