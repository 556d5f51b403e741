/** What readers are told: that it was decided here, when, and why where that is to be printed; never by whom. */
export function sayTakenDown(what: string, takenAt: Date, printedReason: string | null): string {
  const day = takenAt.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const why = printedReason ? ` The reason: ${printedReason}` : "";
  return `${what} taken down on ${day} by the administrator of this newspaper.${why}`;
}
