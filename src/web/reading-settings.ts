import { createContext } from "hono/jsx";
import { serverZone } from "./time-zone.ts";

export const sizes = ["small", "normal", "large", "largest"] as const;
export const widths = ["narrow", "normal", "wide"] as const;
export const pictureChoices = ["shown", "hidden"] as const;
export const keyChoices = ["on", "off"] as const;
export const memoryChoices = ["on", "off"] as const;

/** How somebody wants to read, kept in a cookie of their browser. */
export interface ReadingSettings {
  size: (typeof sizes)[number];
  width: (typeof widths)[number];
  pictures: (typeof pictureChoices)[number];
  /** Whether single letters do something: speech input may utter them by accident (WCAG 2.1.4). */
  keys: (typeof keyChoices)[number];
  /** Whether the browser remembers which stories were looked at, to be told what is new since. */
  memory: (typeof memoryChoices)[number];
}

/** Known to the sheet of whatever page is sent, without passing through each of them. */
export const ReadingContext = createContext<ReadingSettings & { zone: string }>({
  size: "normal",
  width: "normal",
  pictures: "shown",
  keys: "on",
  memory: "on",
  zone: serverZone,
});

export const readingCookie = "octavo-reading";

/** What was kept, or sent by the form; what is none of the choices is the ordinary one. */
export function readSettings(chosen: Partial<Record<keyof ReadingSettings, unknown>>): ReadingSettings {
  return {
    size: sizes.find((known) => known === chosen.size) ?? "normal",
    width: widths.find((known) => known === chosen.width) ?? "normal",
    pictures: pictureChoices.find((known) => known === chosen.pictures) ?? "shown",
    keys: keyChoices.find((known) => known === chosen.keys) ?? "on",
    memory: memoryChoices.find((known) => known === chosen.memory) ?? "on",
  };
}

export function readCookie(kept: string | undefined): ReadingSettings {
  const [size, width, keys, pictures, memory] = (kept ?? "").split(".");
  return readSettings({ size, width, keys, pictures, memory });
}

export function writeCookie({ size, width, keys, pictures, memory }: ReadingSettings): string {
  return `${size}.${width}.${keys}.${pictures}.${memory}`;
}

/** The page of ours that a form stood on, without its fragment; the front page where none is named. */
export function cameFrom(referer: string | undefined, host: string | undefined): string {
  if (!referer || !URL.canParse(referer)) return "/";
  const { host: at, pathname, search } = new URL(referer);
  // A path of two slashes would lead to another host.
  return at === host && !pathname.startsWith("//") ? `${pathname}${search}` : "/";
}
