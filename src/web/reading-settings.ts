import { createContext } from "hono/jsx";

export const sizes = ["small", "normal", "large", "largest"] as const;
export const widths = ["narrow", "normal", "wide"] as const;
export const pictureChoices = ["shown", "hidden"] as const;

/** How somebody wants to read, kept in a cookie of their browser. */
export interface ReadingSettings {
  size: (typeof sizes)[number];
  width: (typeof widths)[number];
  pictures: (typeof pictureChoices)[number];
}

/** Known to the sheet of whatever page is sent, without passing through each of them. */
export const ReadingContext = createContext<ReadingSettings>({ size: "normal", width: "normal", pictures: "shown" });

export const readingCookie = "octavo-reading";

/** What was kept, or sent by the form; for what is no choice the ordinary one stands. */
export function readSettings({
  size,
  width,
  pictures,
}: Partial<Record<keyof ReadingSettings, unknown>>): ReadingSettings {
  return {
    size: sizes.find((known) => known === size) ?? "normal",
    width: widths.find((known) => known === width) ?? "normal",
    pictures: pictureChoices.find((known) => known === pictures) ?? "shown",
  };
}

export function readCookie(kept: string | undefined): ReadingSettings {
  const [size, width, pictures] = (kept ?? "").split(".");
  return readSettings({ size, width, pictures });
}

export function writeCookie({ size, width, pictures }: ReadingSettings): string {
  return `${size}.${width}.${pictures}`;
}

/** The page of ours that a form stood on, without its fragment; the front page where none is named. */
export function cameFrom(referer: string | undefined, host: string | undefined): string {
  if (!referer || !URL.canParse(referer)) return "/";
  const { host: at, pathname, search } = new URL(referer);
  // A path of two slashes would lead to another host.
  return at === host && !pathname.startsWith("//") ? `${pathname}${search}` : "/";
}
