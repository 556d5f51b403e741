/** How English-language papers shorten the states of the United States behind a town, without the last full stop. */
const shortForms: Readonly<Record<string, string>> = {
  ala: "Alabama",
  ariz: "Arizona",
  ark: "Arkansas",
  calif: "California",
  colo: "Colorado",
  conn: "Connecticut",
  del: "Delaware",
  fla: "Florida",
  ga: "Georgia",
  ill: "Illinois",
  ind: "Indiana",
  kan: "Kansas",
  ky: "Kentucky",
  la: "Louisiana",
  md: "Maryland",
  me: "Maine",
  mass: "Massachusetts",
  mich: "Michigan",
  minn: "Minnesota",
  miss: "Mississippi",
  mo: "Missouri",
  mont: "Montana",
  neb: "Nebraska",
  nev: "Nevada",
  "n.c": "North Carolina",
  "n.d": "North Dakota",
  "n.h": "New Hampshire",
  "n.j": "New Jersey",
  "n.m": "New Mexico",
  "n.y": "New York",
  okla: "Oklahoma",
  ore: "Oregon",
  pa: "Pennsylvania",
  "r.i": "Rhode Island",
  "s.c": "South Carolina",
  "s.d": "South Dakota",
  tenn: "Tennessee",
  tex: "Texas",
  va: "Virginia",
  vt: "Vermont",
  wash: "Washington",
  wis: "Wisconsin",
  wyo: "Wyoming",
};

/** The state that a short form stands for: "Calif" or "N.Y.". */
export function stateOfShortForm(form: string): string | undefined {
  const key = form.toLowerCase().replace(/\.$/, "");
  return Object.hasOwn(shortForms, key) ? shortForms[key] : undefined;
}

/** Some are words, and people: only behind a town and a comma, and with its full stop, is one a state. */
export function stateBehindTown(text: string, start: number, end: number): string | undefined {
  const form = text.slice(start, end);
  const isForm = form.endsWith(".") || text[end] === ".";
  if (!isForm || !/\p{Lu}[\p{L}\p{M}.’'-]+, $/u.test(text.slice(Math.max(0, start - 30), start))) return undefined;
  return stateOfShortForm(form);
}
