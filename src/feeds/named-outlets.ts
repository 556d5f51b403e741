import {
  afterName,
  beforeName,
  type Cue,
  cues,
  foreignCue,
  notOutlets,
  outletNoun,
  plainOutletNoun,
} from "./citation-cues.ts";
import { type Outlet, type OutletNames, outletCalled, outletKey } from "./outlet-names.ts";

/** An outlet that a text names as its source, with the place of the cue and the name together. */
export interface NamedOutlet {
  outlet: Outlet;
  start: number;
  end: number;
}

/**
 * The outlets that a text cites, in its order, as often as it does: only after words by which news cites, and only by a
 * name that is known or has the form of an outlet's. Quotations have to be taken out before.
 */
export function outletsNamedIn(spoken: string, known: OutletNames, publisherId?: number): NamedOutlet[] {
  const found = [...cues.flatMap((cue) => matchesOf(spoken, cue)), ...foreignMatches(spoken, known)].sort(
    (a, b) => a.start - b.start,
  );
  const [self] = publisherId === undefined ? [] : (known.ofPublisher.get(publisherId) ?? []);
  const before: Outlet[] = self !== undefined && publisherId !== undefined ? [{ name: self, publisherId }] : [];
  return found.flatMap(({ words, cue, start, end }) => {
    const outlet = cue ? recognise(words, cue, known, before) : outletCalled(words, known.names);
    if (!outlet) return [];
    before.push(outlet);
    return [{ outlet, start, end }];
  });
}

interface Match {
  words: string;
  /** Absent where the name itself was looked for. */
  cue?: Cue;
  start: number;
  end: number;
}

function matchesOf(text: string, cue: Cue): Match[] {
  return [...text.matchAll(cue.pattern)]
    .filter((match) => !isOrder(text, match))
    .map((match) => ({ words: match[1] ?? "", cue, start: match.index, end: match.index + match[0].length }));
}

/** "told the Gazette to remove the page" is said to the outlet, not through it. */
function isOrder(text: string, match: RegExpExecArray): boolean {
  return (
    /^(?:told|tells|telling)\s/.test(match[0]) && /^\s(?:not\s)?to\s/.test(text.slice(match.index + match[0].length))
  );
}

/** Agencies after the words of other languages. */
function foreignMatches(text: string, known: OutletNames): Match[] {
  return [...text.matchAll(foreignCue)].flatMap((match) => {
    const parts = (match[1] ?? "").split(" ");
    const words = parts
      .map((_, place) => parts.slice(0, parts.length - place).join(" "))
      .find((name) => outletCalled(name, known.names));
    return words ? [{ words, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** The outlet that capitalised words name at the end where the cue points; what else they hold must be no part of a name. */
function recognise(words: string, cue: Cue, known: OutletNames, before: readonly Outlet[]): Outlet | undefined {
  const whole = words.replace(/['’]s?$/u, "");
  const possessor = cue.nameStands === "first" ? /^(.*?)['’]s?\s/u.exec(whole)?.[1] : undefined;
  for (const name of candidates(possessor ?? whole, cue)) {
    const outlet = outletCalled(name, known.names) ?? shortOf(name, before);
    if (outlet) return outlet;
  }
  return byForm(possessor ?? whole, cue);
}

/** The words as they stand, and without what a sentence may put beside a name. */
function candidates(words: string, { nameStands }: Cue): string[] {
  const parts = words.split(/\s/);
  const shorter = parts.flatMap((_, place) => {
    if (place === 0) return [];
    const [head, tail] = [parts.slice(0, place).join(" "), parts.slice(place).join(" ")];
    if (nameStands === "first") return afterName.test(tail) ? [head] : [];
    return beforeName.test(head) ? [tail] : [];
  });
  return [words, ...shorter];
}

/** "the Post", after "The Ashby Post" was named in full. */
function shortOf(name: string, before: readonly Outlet[]): Outlet | undefined {
  const [, short] = /^[Tt]he (\p{Lu}\p{L}+)$/u.exec(name) ?? [];
  return short ? before.find((outlet) => outletKey(outlet.name).endsWith(` ${outletKey(short)}`)) : undefined;
}

function byForm(words: string, cue: Cue): Outlet | undefined {
  for (const written of candidates(words, cue)) {
    if (notOutlets.test(written) || / (?:and|for) /.test(written)) continue;
    const bare = written.replace(/^[Tt]he /, "");
    const isOutlet =
      bare === written ? plainOutletNoun.test(bare) : outletNoun.test(bare) || plainOutletNoun.test(bare);
    if (
      isOutlet ||
      (cue.isOfOutletsAlone && bare === written && /^\p{Lu}[\p{L}\d]+$/u.test(bare) && !afterName.test(bare))
    )
      return { name: written.replace(/^(?:the )+/i, "The ") };
  }
  return undefined;
}
