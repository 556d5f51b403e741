/** Languages of feeds whose programs wrote the month in the publisher's tongue. */
const languages =
  "en de fr es it pt nl pl cs sk sl hr sr bs hu ro sv da nb fi et lv lt is el tr ru uk bg mk ca gl eu id ms sq cy ga ar he hi bn th zh fa-u-ca-gregory".split(
    " ",
  );
/** Spellings of programs that are in no table of a language. */
const odd: Readonly<Record<string, number>> = { mrz: 3, ιον: 6, ιολ: 7, μαω: 5 };
const english: ReadonlyMap<string, number> = new Map(
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ").map((name, place) => [name, place + 1]),
);
let names: ReadonlyMap<string, number> | undefined;

/**
 * The number of the month (1 to 12) that a name or its abbreviation means in any of the languages above. A name that means
 * different months in different languages ("listopad" is October in Croatian and November in Czech) means none.
 */
export function monthNumber(name: string): number | undefined {
  const short = english.get(name);
  if (short) return short;
  names ??= monthNames(languages);
  const key = plainMonth(name);
  const month = names.get(key) ?? odd[key] ?? names.get(key.slice(0, 3) === "sep" ? "sep" : key);
  // Hebrew writes "in" together with the month.
  return month ?? (key.startsWith("ב") ? names.get(key.slice(1)) : undefined);
}

/** Month names and their abbreviations in the languages given (BCP 47), without those that are doubtful among them. */
export function monthNames(tags: readonly string[], keyOf = plainMonth): Map<string, number> {
  const found = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const language of tags) {
    for (const options of [
      { month: "long" },
      { month: "short" },
      { month: "long", day: "numeric" },
      { month: "short", day: "numeric" },
    ] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
      for (let month = 1; month <= 12; month += 1) {
        const part =
          format.formatToParts(Date.UTC(2023, month - 1, 15)).find((piece) => piece.type === "month")?.value ?? "";
        const name = keyOf(part);
        if (!/\p{L}\p{M}*\p{L}/u.test(name)) continue;
        if ((found.get(name) ?? month) !== month) doubtful.add(name);
        found.set(name, month);
      }
    }
  }
  for (const name of doubtful) found.delete(name);
  return found;
}

/** Lower case, no accents, no final dot: "Févr." and "fevr" are one. */
function plainMonth(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase()
    .replaceAll("ς", "σ");
}
