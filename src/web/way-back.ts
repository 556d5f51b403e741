const ours = "http://octavo.invalid";

/** @returns the page of ours that somebody is to be led back to; the front page where what is named leads elsewhere. */
export function readWayBack(named: unknown): string {
  if (typeof named !== "string" || named.length > 2000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(named)) return "/";
  // What a browser makes of it counts, not what it looks like.
  if (!URL.canParse(named, ours)) return "/";
  const { origin, pathname, search } = new URL(named, ours);
  return origin === ours && !pathname.startsWith("//") ? `${pathname}${search}` : "/";
}
