/** What a key does on a page, in the readers that people come from. */
export type KeyDeed = "next item" | "previous item" | "open" | "search" | "keys" | "next article" | "previous article";

/** In the order in which the list of keys shows them. */
export const keys: { key: string; deed: KeyDeed; words: string }[] = [
  { key: "j", deed: "next item", words: "Next item of the page" },
  { key: "k", deed: "previous item", words: "Previous item" },
  { key: "o", deed: "open", words: "Open the item; so does Enter" },
  { key: "n", deed: "next article", words: "Next article of the story" },
  { key: "p", deed: "previous article", words: "Previous article of the story" },
  { key: "/", deed: "search", words: "Search" },
  { key: "?", deed: "keys", words: "This list" },
];

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  /** Somebody else has taken it. */
  defaultPrevented: boolean;
  /** The tag of the element that has the focus, in capitals as HTML gives it. */
  tag: string;
  isEditable: boolean;
  /** Whether the reader has switched single letters off. */
  isOff: boolean;
  /** Whether a dialog lies over the page; it has its own keys. */
  isDialogOpen: boolean;
}

const fields = ["INPUT", "TEXTAREA", "SELECT"];

/** Nothing while somebody writes, and nothing that a browser, a screen reader or an input method may mean. */
export function chooseDeed(press: KeyPress): KeyDeed | undefined {
  if (press.isOff) return undefined;
  if (press.defaultPrevented || press.isComposing || press.isDialogOpen) return undefined;
  if (press.ctrlKey || press.altKey || press.metaKey) return undefined;
  if (press.isEditable || fields.includes(press.tag)) return undefined;
  return keys.find(({ key }) => key === press.key)?.deed;
}

/** The place to go to among `count` items; the ends are ends. @param at −1 before the first. */
export function stepTo(deed: "next item" | "previous item", at: number, count: number): number | undefined {
  const wanted = deed === "next item" ? at + 1 : at - 1;
  return wanted >= 0 && wanted < count ? wanted : undefined;
}
