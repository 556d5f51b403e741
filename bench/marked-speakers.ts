import type { SpeakerType } from "../src/claims/speaker.ts";
import type { Span } from "../src/language/sentences.ts";
import { foldedName } from "../src/language/tokens.ts";

/** Who a source is: a named speaker, one known by its description, the author, or nobody that the text tells. */
export type MarkedSpeaker =
  | { is: "named"; name: string; type: SpeakerType; role: string; storyName: string }
  | { is: "described"; description: string; type: SpeakerType }
  | { is: "author" }
  | { is: "unresolved" };

export interface MarkedSource {
  span: Span;
  words: string;
  speaker: MarkedSpeaker;
}

export interface MarkedArticle {
  title: string;
  kind: string;
  text: string;
  sources: MarkedSource[];
  /** The hands of each way, first hand first. */
  ways: string[][];
  /** Sources that go on with what the sentence before them began: their words, and the way that they have from there, if any. */
  goingOn: { words: string; hands: string[] }[];
}

/** The articles of one file; fixtures/speakers/README.md says how they are written. */
export function readMarkedSpeakers(file: string): MarkedArticle[] {
  return file
    .split(/^=== /m)
    .filter((part) => part.trim() !== "")
    .map(readArticle);
}

function readArticle(part: string): MarkedArticle {
  const [head = "", marked = "", foot = ""] = part.split(/^---$/m);
  const lines = `${head.slice(head.indexOf("\n"))}\n${foot}`.split("\n");
  const cast = new Map<string, MarkedSpeaker>();
  for (const line of lines) {
    const [, key, written] = /^(\w) = (.*)$/.exec(line) ?? [];
    if (!key || !written) continue;
    const [name = "", type = "", role = "", storyName = ""] = written.split(";").map((field) => field.trim());
    cast.set(key, { is: "named", name, type: type as SpeakerType, role, storyName: storyName || name });
  }
  return {
    title: head.slice(0, head.indexOf("\n")).replace(/ @\w+$/, ""),
    kind: lines.find((line) => line.startsWith("kind: "))?.slice(6) ?? "news",
    ...readSources(marked.trim(), cast),
    ways: lines.filter((line) => line.startsWith("> ")).map((line) => line.slice(2).split(" > ")),
    goingOn: lines.flatMap((line) => {
      const [, words, hands = ""] = /^@ (.+?) <(?: (.*))?$/.exec(line) ?? [];
      return words ? [{ words, hands: hands.split(" > ").filter(Boolean) }] : [];
    }),
  };
}

function readSources(marked: string, cast: ReadonlyMap<string, MarkedSpeaker>) {
  const sources: MarkedSource[] = [];
  let text = "";
  let read = 0;
  for (const match of marked.matchAll(/\[\[([^|\]]+)\|([^\]]+)\]\]/g)) {
    const [whole, words = "", answer = ""] = match;
    text += marked.slice(read, match.index);
    read = match.index + whole.length;
    sources.push({ span: [text.length, text.length + words.length], words, speaker: speakerOf(words, answer, cast) });
    text += words;
  }
  return { text: text + marked.slice(read), sources };
}

function speakerOf(words: string, answer: string, cast: ReadonlyMap<string, MarkedSpeaker>): MarkedSpeaker {
  if (answer === "?") return { is: "unresolved" };
  if (answer === "=author") return { is: "author" };
  if (!answer.startsWith("=")) {
    const known = cast.get(answer);
    if (!known) throw new Error(`Nobody is called ${answer}, at “${words}”`);
    return known;
  }
  const [type = "", description = words] = answer.slice(1).split(":");
  return { is: "described", description, type: type as SpeakerType };
}

export type WayOfNaming = "named" | "surname" | "pronoun" | "role" | "unnamed" | "author" | "ambiguous";

/** How a source's words name their speaker. */
export function wayOfNaming({ words, speaker }: MarkedSource): WayOfNaming {
  if (speaker.is === "unresolved") return "ambiguous";
  if (speaker.is === "author") return "author";
  if (/^(?:he|she|it|they)$/i.test(words)) return "pronoun";
  if (speaker.is === "described") return "unnamed";
  const written = ` ${foldedName(words)} `;
  const name = foldedName(speaker.name);
  if (written.includes(` ${name} `)) return "named";
  return speaker.type === "person" && written.includes(` ${name.split(" ").at(-1)} `) ? "surname" : "role";
}
