import { readTime } from "../language/read-time.ts";
import { singleSpaced } from "./plain-title.ts";
import type { PublishedText } from "./published-feed.ts";
import { childrenNamed, textOf, type XmlElement } from "./xml-element.ts";

/** The first of these fields (in the order of the names) that says something; a field that the end cut off says nothing. */
export function firstText(
  element: XmlElement,
  names: readonly string[],
  read: (field: XmlElement) => PublishedText | undefined,
): PublishedText | undefined {
  for (const name of names) {
    for (const field of childrenNamed(element, name)) {
      const text = field.isCut ? undefined : read(field);
      if (text) return text;
    }
  }
  return undefined;
}

/** The same for plain words: identifiers, names, addresses. White space at the ends goes. */
export function firstWord(element: XmlElement, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const field of childrenNamed(element, name)) {
      const word = field.isCut ? "" : textOf(field).trim();
      if (word) return word;
    }
  }
  return undefined;
}

/** The time in the first of these fields that can be read. Where a field is repeated its last value counts: it corrects the first. */
export function firstTime(element: XmlElement, ...names: string[]): string | undefined {
  for (const name of names) {
    const fields = childrenNamed(element, name);
    for (let at = fields.length - 1; at >= 0; at -= 1) {
      const field = fields[at];
      const time = field && readTime(textOf(field));
      if (time) return time;
    }
  }
  return undefined;
}

/** Words of several fields, each once, in order. */
export function distinct(words: Iterable<string | undefined>): string[] {
  const seen = new Set<string>();
  for (const word of words) {
    const clean = word && singleSpaced(word);
    if (clean) seen.add(clean);
  }
  return [...seen];
}

/** The language of a feed: its own field, else `xml:lang`, in BCP 47's spelling ("en_US" is written by many). */
export function languageTag(written: string | undefined): string | undefined {
  const tag = written
    ?.trim()
    .split(/[\s,;]/)[0]
    ?.replaceAll("_", "-");
  return tag && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : undefined;
}
