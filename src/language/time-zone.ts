/**
 * Minutes east of Greenwich for the names that feeds use: RFC 822 and 2822, and those of the places where many publishers
 * sit. A name with several meanings stands for the one that feeds use it for, or is left out where they do not agree.
 */
const namedZones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  zulu: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  ast: -240,
  adt: -180,
  nst: -210,
  ndt: -150,
  brt: -180,
  art: -180,
  bst: 60,
  west: 60,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  sast: 120,
  cat: 120,
  wat: 60,
  eet: 120,
  eest: 180,
  msk: 180,
  eat: 180,
  trt: 180,
  ist: 330,
  pkt: 300,
  npt: 345,
  ict: 420,
  wib: 420,
  wita: 480,
  wit: 540,
  hkt: 480,
  sgt: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  acdt: 630,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
}; // prettier-ignore
/** Names that leave summer time to the reader. */
const placeOfName: Readonly<Record<string, string>> = {
  et: "America/New_York",
  ct: "America/Chicago",
  mt: "America/Denver",
  pt: "America/Los_Angeles",
};
const furthestMinutes = 14 * 60;

/**
 * The offset in minutes that a zone means at a local time: "+05:30", "-5", "GMT+2", "EST", "(CEST)", "Europe/Madrid".
 * `undefined` for one that is not known; the empty text is UTC. `localMs` is the local time as if it were UTC.
 */
export function zoneOffset(written: string, localMs: number): number | undefined {
  const zone = written.replace(/\[[^\]]*\]|\([^)]*\)/g, " ").trim();
  if (zone === "") {
    const inBrackets = /[([]\s*([^)\]]+?)\s*[)\]]/.exec(written)?.[1];
    return inBrackets ? zoneOffset(inBrackets, localMs) : 0;
  }
  const numeric = /^(?:UTC|GMT|UT|Z)?\s*([+\-−–])\s*(\d{1,2})(?::?(\d{2}))?(?::?\d{2})?(?:Z|\s+[A-Z]{1,5})?$/i.exec(
    zone,
  );
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    if (minutes > furthestMinutes || Number(numeric[3] ?? 0) > 59) return undefined;
    return numeric[1] === "+" ? minutes : -minutes;
  }
  if (/^[A-Z][A-Za-z]+(?:\/[A-Za-z_+-]+){1,2}$/.test(zone)) return placeOffset(zone, localMs);
  const name = shortName(zone.replace(/\./g, "").toLowerCase());
  const place = placeOfName[name];
  return place ? placeOffset(place, localMs) : namedZones[name];
}

const zoneWords = /^(?:(eastern|central|mountain|pacific|japan|korea|india) )(standard|daylight|summer)? ?time$/;

/** "Eastern Standard Time" is EST; "Etc/GMT" is GMT. */
function shortName(name: string): string {
  if (name === "greenwich mean time" || name === "coordinated universal time" || name === "etc/gmt") return "gmt";
  const words = zoneWords.exec(name);
  if (!words) return name;
  const half = words[2] === undefined ? "" : words[2] === "standard" ? "s" : "d";
  return `${words[1]?.[0]}${half}t`;
}

function placeOffset(place: string, localMs: number): number | undefined {
  try {
    const format = new Intl.DateTimeFormat("en", { timeZone: place, timeZoneName: "longOffset" });
    const offsetAt = (ms: number) => {
      const name = format.formatToParts(ms).find((part) => part.type === "timeZoneName")?.value ?? "";
      return name === "GMT" ? 0 : zoneOffset(name, localMs);
    };
    const first = offsetAt(localMs);
    // The first guess read the clock as UTC; near a change of the clocks the second is right.
    return first === undefined ? undefined : offsetAt(localMs - first * 60_000);
  } catch (error) {
    // RangeError: no such place.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
