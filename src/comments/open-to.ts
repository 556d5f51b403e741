/** Who may read a conversation, each including the ones before: everybody, whoever has an account, members. */
export const openings = ["all", "readers", "members"] as const;
export type OpenTo = (typeof openings)[number];

export function narrower(...given: readonly OpenTo[]): OpenTo {
  return openings[Math.max(0, ...given.map((each) => openings.indexOf(each)))] ?? "members";
}

/** Whether what is open to some may be read by whoever belongs to others. */
export function isOpenFor(viewer: OpenTo, openTo: OpenTo): boolean {
  return openings.indexOf(viewer) >= openings.indexOf(openTo);
}

/** What somebody who belongs to these may read. */
export function openingsFor(viewer: OpenTo): OpenTo[] {
  return openings.slice(0, openings.indexOf(viewer) + 1);
}
