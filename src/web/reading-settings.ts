import { createContext } from "hono/jsx";

export const sizes = ["small", "normal", "large", "largest"] as const;
export const widths = ["narrow", "normal", "wide"] as const;

/** How somebody wants to read, kept in a cookie of their browser. */
export interface ReadingSettings {
  size: (typeof sizes)[number];
  width: (typeof widths)[number];
}

/** Known to the sheet of whatever page is sent, without passing through each of them. */
export const ReadingContext = createContext<ReadingSettings>({ size: "normal", width: "normal" });

export const readingCookie = "octavo-reading";

/** What was kept, or sent by the form; what is neither a size nor a width is the ordinary one. */
export function readSettings(size: unknown, width: unknown): ReadingSettings {
  return {
    size: sizes.find((known) => known === size) ?? "normal",
    width: widths.find((known) => known === width) ?? "normal",
  };
}

export function readCookie(kept: string | undefined): ReadingSettings {
  const [size, width] = (kept ?? "").split(".");
  return readSettings(size, width);
}

export function writeCookie({ size, width }: ReadingSettings): string {
  return `${size}.${width}`;
}

/** The page of ours that a form stood on, without its fragment; the front page where none is named. */
export function cameFrom(referer: string | undefined, host: string | undefined): string {
  if (!referer || !URL.canParse(referer)) return "/";
  const { host: at, pathname, search } = new URL(referer);
  // A path of two slashes would lead to another host.
  return at === host && !pathname.startsWith("//") ? `${pathname}${search}` : "/";
}
