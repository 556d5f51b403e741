import { type Kind, kinds } from "../src/articles/article.ts";
import { type Topic, topics } from "../src/topics/topic.ts";

/** Rows of an invented press, the same in every run: names and words made of syllables, as unevenly used as real ones. */
export interface InventedArticle {
  publisherId: number;
  storyId: number;
  /** Minutes before the end of the time that is filled. */
  age: number;
  title: string;
  excerpt: string;
  text: string;
  hashtags: number[];
  entities: number[];
  textFrom: "page" | "feed" | "none";
  outcome: string;
  kind: Kind;
  topic: Topic | null;
  claims: InventedClaim[];
}

/** What somebody said in the text; spans as in `claim`. */
export interface InventedClaim {
  /** Absent where the text does not tell who it is. */
  speaker?: number;
  quotation: "direct" | "mixed" | "indirect";
  source: [number, number];
  cue: [number, number];
  content: [number, number];
}

export const invented = {
  publishers: 400,
  feeds: 800,
  hashtags: 20_000,
  entities: 60_000,
  words: 30_000,
  speakers: 5_000,
};

/** One of three articles tells what another told within a day or so; the numbers are round, not measured. */
const shareTold = 0.35;
/** Of what is said so much is said by somebody with a name. */
const shareNamed = 0.57;
const storiesInMind = 60;
const minutes = 700 * 24 * 60;

export class InventedPress {
  readonly #random = randomOf(20_261_121);
  /** Of its own, so that the rest stays as it was before there were kinds and claims. */
  readonly #claimed = randomOf(20_261_122);
  readonly #words = Array.from({ length: invented.words }, (_, place) => word(place));
  readonly #running: number[] = [];
  #stories = 0;

  get stories(): number {
    return this.#stories;
  }

  /** @param place from 0, the oldest first. */
  article(place: number, of: number): InventedArticle {
    const length = 200 + Math.floor(this.#random() * 200);
    const reading = this.#random();
    const said = this.#claims();
    return {
      publisherId: 1 + this.#often(invented.publishers),
      storyId: this.#story(),
      age: Math.floor(minutes * (1 - place / of)),
      title: capital(this.#say(9)),
      excerpt: `${capital(this.#say(22))}.`,
      text: `${said.text}${capital(this.#say(length))}.`,
      hashtags: this.#several(3, invented.hashtags),
      entities: this.#several(26, invented.entities),
      textFrom: reading < 0.92 ? "page" : reading < 0.98 ? "feed" : "none",
      outcome: reading < 0.92 ? "page" : "no text",
      kind: kinds[often(this.#claimed, kinds.length)] ?? "news",
      topic: this.#claimed() < 0.8 ? (topics[often(this.#claimed, topics.length)] ?? null) : null,
      claims: said.claims,
    };
  }

  /** Sentences that say who said what: up to 33, as many of them quoted and with a name as in real articles. */
  #claims(): { text: string; claims: InventedClaim[] } {
    const count = Math.floor(this.#claimed() * 34);
    let text = "";
    const claims = Array.from({ length: count }, (): InventedClaim => {
      const speaker = this.#claimed() < shareNamed ? often(this.#claimed, invented.speakers) : undefined;
      const form = this.#claimed();
      const quotation = form < 0.2 ? "direct" : form < 0.38 ? "mixed" : "indirect";
      const start = text.length;
      const name = speaker === undefined ? "They" : speakerName(speaker);
      const words = Array.from({ length: 15 }, () => this.#words[often(this.#claimed, invented.words)]).join(" ");
      const said = quotation === "indirect" ? words : `“${words}”`;
      const before = `${name} said${quotation === "direct" ? ":" : " that"} `;
      text += `${before}${said}. `;
      const content = start + before.length;
      return {
        ...(speaker !== undefined && { speaker }),
        quotation,
        source: [start, start + name.length],
        cue: [start + name.length + 1, start + name.length + 5],
        content: [content, content + said.length],
      };
    });
    return { text, claims };
  }

  #story(): number {
    const known = this.#running[Math.floor(this.#random() * this.#running.length)];
    if (known !== undefined && this.#random() < shareTold) return known;
    this.#stories += 1;
    this.#running.push(this.#stories);
    if (this.#running.length > storiesInMind) this.#running.shift();
    return this.#stories;
  }

  #say(count: number): string {
    return Array.from({ length: count }, () => this.#words[this.#often(invented.words)]).join(" ");
  }

  #several(count: number, of: number): number[] {
    return [...new Set(Array.from({ length: count }, () => 1 + this.#often(of)))];
  }

  #often(of: number): number {
    return often(this.#random, of);
  }
}

export function speakerName(speaker: number): string {
  return `${capital(word(speaker))} ${capital(word(speaker * 11 + 3))}`;
}

const syllables = [
  "ba",
  "del",
  "fro",
  "gun",
  "hal",
  "ik",
  "jo",
  "kes",
  "lum",
  "mir",
  "nof",
  "ost",
  "pra",
  "quil",
  "ren",
  "sul",
];

/** Distinct for distinct places. */
export function word(place: number): string {
  let rest = place + syllables.length;
  let made = "";
  for (; rest > 0; rest = Math.floor(rest / syllables.length)) made += syllables[rest % syllables.length];
  return made;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A number below `of`; the nth comes about 1/n as often as the first (Zipf). */
function often(random: () => number, of: number): number {
  return Math.min(of - 1, Math.floor(of ** random()) - 1);
}

/** Mulberry32: small, fast and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
