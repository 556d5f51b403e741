/** Random numbers that a seed gives again: mulberry32, uniform in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What breaks parsers more often than chance would write it. */
const words = [
  ...["<", ">", "&", '"', "'", "]]>", "<![CDATA[", "<!--", "-->", "<?xml", "?>", "<!DOCTYPE", "\0", "\u2028", "\r"],
  ...[
    "&#0;",
    "&#xD800;",
    "&#x10FFFF;",
    "&#99999999999;",
    "&amp;amp;",
    "&nbsp",
    "&lt;script&gt;",
    "{",
    "}",
    "[",
    "]",
    "\\u0000",
  ],
  ...["<p>", "</p>", "<div>", "</div>", "<table>", "<svg>", "<math>", "<template>", "<script>", "</script>", "<style>"],
  ...[
    "<item>",
    "</item>",
    "<entry>",
    "</entry>",
    "<title>",
    "</title>",
    "<pubDate>",
    "<link>",
    "<a href=",
    "<img srcset=",
  ],
  ...[
    "<br>",
    "<li>",
    "<ul>",
    "<blockquote>",
    "<figure>",
    "<iframe",
    'class="',
    "\\ud800",
    "http://[",
    "javascript:",
    "xml:base=",
  ],
  ...[
    "0",
    "-1",
    "2147483648",
    "99999999999999999999",
    "1e309",
    "NaN",
    "24:60:61",
    "29 Feb 1900",
    "+9999",
    "ſ",
    "İ",
    "\ufeff",
  ],
].map((word) => Buffer.from(word));
const largest = 400_000;

/** The input changed in one to eight places, as line noise, hand editing and malice would. */
export function mutate(input: Uint8Array, others: readonly Uint8Array[], random: () => number): Uint8Array {
  let bytes = Buffer.from(input);
  const times = 1 + Math.floor(random() * 8);
  for (let time = 0; time < times; time += 1) {
    const change = changes[Math.floor(random() * changes.length)] ?? cut;
    bytes = Buffer.from(change(bytes, random, others)).subarray(0, largest);
  }
  return new Uint8Array(bytes);
}

type Change = (bytes: Buffer, random: () => number, others: readonly Uint8Array[]) => Uint8Array;

const changes: Change[] = [flip, cut, double, insertWord, insertWord, insertWord, splice, repeat, end];

function placeIn(bytes: Uint8Array, random: () => number): number {
  return Math.floor(random() * (bytes.length + 1));
}

function stretch(bytes: Uint8Array, random: () => number, longest: number): [from: number, to: number] {
  const from = placeIn(bytes, random);
  return [from, Math.min(bytes.length, from + 1 + Math.floor(random() ** 3 * longest))];
}

function flip(bytes: Buffer, random: () => number): Uint8Array {
  const changed = Buffer.from(bytes);
  const place = placeIn(bytes, random);
  if (place < changed.length) changed[place] = Math.floor(random() * 256);
  return changed;
}

function cut(bytes: Buffer, random: () => number): Uint8Array {
  const [from, to] = stretch(bytes, random, 2000);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
}

function double(bytes: Buffer, random: () => number): Uint8Array {
  const [from, to] = stretch(bytes, random, 4000);
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
}

function insertWord(bytes: Buffer, random: () => number): Uint8Array {
  const word = words[Math.floor(random() * words.length)] ?? Buffer.alloc(0);
  const place = placeIn(bytes, random);
  return Buffer.concat([bytes.subarray(0, place), word, bytes.subarray(place)]);
}

function splice(bytes: Buffer, random: () => number, others: readonly Uint8Array[]): Uint8Array {
  const other = others[Math.floor(random() * others.length)] ?? bytes;
  const [from, to] = stretch(other, random, 4000);
  const place = placeIn(bytes, random);
  return Buffer.concat([bytes.subarray(0, place), other.subarray(from, to), bytes.subarray(place)]);
}

/** A short stretch, or a word, very often: what makes a quadratic loop show. */
function repeat(bytes: Buffer, random: () => number): Uint8Array {
  const word = words[Math.floor(random() * words.length)] ?? Buffer.alloc(0);
  const [from, to] = stretch(bytes, random, 60);
  const piece = random() < 0.5 ? word : bytes.subarray(from, to);
  const times = Math.floor(random() ** 4 * 50_000);
  const place = placeIn(bytes, random);
  return Buffer.concat([bytes.subarray(0, place), Buffer.alloc(piece.length * times, piece), bytes.subarray(place)]);
}

function end(bytes: Buffer, random: () => number): Uint8Array {
  return bytes.subarray(0, placeIn(bytes, random));
}
