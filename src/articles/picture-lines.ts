import { type Block, blockText } from "./block.ts";

/**
 * Lines that belong to a picture and stand among paragraphs, because the page marks them no further: captions with their
 * credit, credits alone, and galleries written one picture a paragraph. Forms of the trade, never of one publisher.
 */

/** Longest caption, in characters; pictures of a gallery from which on their numbers prove one; words of its title; shortest paragraph that is text. */
const limits = { caption: 500, pictures: 3, titled: 4, titleWords: 3, text: 80, italics: 120, control: 120 };

/** Agencies whose name under a picture means the picture. */
const agency =
  "(?:AP(?: Photo)?|Associated Press|AFP|Reuters|REUTERS|Getty(?: Images)?|GETTY|EPA|PA(?: Images| Wire)?|Shutterstock|iStock(?:photo)?|Alamy|Rex(?: Features)?|WireImage|FilmMagic|Invision|dpa|picture alliance|TASS|Xinhua|Anadolu(?: Agency)?|NurPhoto|imago(?: images)?|ANSA|Keystone|Zuma(?: Press| Wire)?|UPI|Agencies|Agence France-?[Pp]resse|Canadian Press|Press Association|Handout|Corbis|Magnum)";
/** Agencies that send out no articles, so that their name behind a sentence means a picture. */
const pictureAgency =
  "(?:Getty(?: Images)?|Shutterstock|iStock(?:photo)?|Alamy|WireImage|Rex(?: Features)?|Handout|File|Agencies)";
/** What papers and stations are called, and who else is named where a paper would be. */
const outlet =
  "(?:[^()/]{0,30}\\b(?:Bloomberg|News|Times|Post|Tribune|Herald|Journal|Chronicle|Gazette|Star|Press|Sun|Globe|Sentinel|Daily|Register|Courier|Record|Observer|Examiner|Dispatch|Mail|Echo|Argus|Union|Staff|Courtesy|Images|Photos?|Media|Pool|Group|TV|Magazine|Radio|Sports|Ministry|Police|NEWS)|[WK][A-Z]{2,3})";
const name = "\\p{Lu}[\\p{L}.'’-]*";
const names = `${name}(?: (?:${name}|de|da|van|von|der|al|el|bin|le|la)){0,4}`;
/** "Ana Poole/Getty Images", "Getty Images / AP", "via Reuters". No mark of a name parts two of them, or the search would branch. */
const credit = `(?:${names} ?[/|•,] ?|via |© ?)*${agency}(?: ?[/|•,] ?(?:${agency}|${names})| - ${agency}| via ${agency}| Images)*(?:, (?:FILE|[Ff]ile))?`;

const captions: readonly RegExp[] = [
  new RegExp(`^${credit}\\W*$`, "u"),
  new RegExp(`^.{10,}[(\\[](?:${names} ?[/,] ?)+(?:${agency}|${outlet}|File|file)[)\\]]\\W*$`, "u"),
  new RegExp(`^.{10,}[(\\[](?:[^()]{2,60} via ${agency}|${pictureAgency})[)\\]]\\W*$`, "u"),
  new RegExp(
    `^.{10,}(?:(?:REUTERS|AP Photo|AFP) ?/ ?${names}|/ ?Getty Images|via (?:AP|REUTERS|Getty Images|AFP))\\W*$`,
    "u",
  ),
  /^.{10,}[([](?:[^()[\]]{0,30} )?(?:photos?|images?|pictures?|pic|photograph|foto|bild)(?: (?:credit|by|courtesy)\b| ?[:/©]) ?[^()[\]]{1,100}[)\]]\W*$/iu,
  /^.{10,}\b(?:Photograph|Photographer|Foto|Photo(?: credit| courtesy)?|Image credit|Picture credit): [^.!?]{3,80}$/u,
  /^(?:image|media|video) (?:copyright|caption|source) .{3,}$/iu,
  /\btoggle caption\b/iu,
  // What a player says that did not load, with its caption; the button of one that did; the label of a gallery.
  /^(?:media|video|audio) playback is (?:un|not )(?:supported|available)\b/iu,
  /^CLOSE\s+\p{Lu}.{20,}$/u,
  /^photos: /iu,
];
/** A headline in a digest of other papers' news ends so too, but leads there; a sentence ends so when an agency wrote it. */
const namedAgency = new RegExp(`^.{10,}[^.!?"”\\s]\\s?\\(${agency}\\)\\W*$`, "u");
const numbered: readonly RegExp[] = [
  /^(\d{1,3}) ?\/ ?(\d{1,3}) (?=\S)/u,
  /(?:^|\s)(\d{1,3}) ?\/ ?(\d{1,3})$/u,
  /\b(\d{1,3}) (?:of|von|de|di|sur|van|из) (\d{1,3})$/u,
];
/** What stands in every caption but the shortest lines; most paragraphs have nothing of it and are not looked at twice. */
const hint = /[/()[\]©]|photo|foto|picture|image|caption|media|video|via /iu;
const opening = /^(?:image|media|video|audio) |^photos: |^close\s|^.{0,40}\btoggle caption/i;
const shortLine = 80;
const longestCredit = 140;
const controls =
  /\b(?:(?:hide|show|toggle) captions?|play slide ?show|\d{1,3} show all|view gallery|slide ?show \(\d+ images?\)|gallery \(\d+ (?:images|photos|pictures)\))/iu;

/**
 * The blocks without captions, credits and galleries that stand as paragraphs among the text. Of a page that has nothing
 * else they are the text.
 */
export function withoutPictureLines(blocks: readonly Block[]): readonly Block[] {
  const kept = keepText(withCaptions(blocks));
  const hasText = kept.some((block) => blockText(block).length >= limits.text);
  return hasText ? kept : blocks;
}

/** A short line in italics right below a picture, which ends as no sentence does, is its caption. */
function withCaptions(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ type }) => type === "figure")) return blocks;
  const out: Block[] = [];
  for (const block of blocks) {
    const above = out.at(-1);
    if (above?.type === "figure" && !above.caption && isItalicLine(block))
      out[out.length - 1] = { ...above, caption: blockText(block) };
    else out.push(block);
  }
  return out;
}

function isItalicLine(block: Block): boolean {
  if (block.type !== "paragraph" || block.text.length > limits.italics) return false;
  return /^<em>(?:(?!<\/?em>).)*<\/em>$/s.test(block.html) && !/[.!?:…]["”»’)]?$/u.test(block.text);
}

function keepText(blocks: readonly Block[]): Block[] {
  const counts = countsOf(blocks);
  const titled = titledRuns(blocks);
  return blocks.filter((block, index) => {
    if (block.type !== "paragraph" && block.type !== "heading") return true;
    if (titled.has(index)) return false;
    if (block.text.length > limits.caption) return !isNumbered(block.text, counts);
    const isControl = (block.text.length < limits.control || numberOf(block.text)) && controls.test(block.text);
    return !isControl && !isNumbered(block.text, counts) && !isCaption(block);
  });
}

function isCaption(block: Extract<Block, { type: "paragraph" | "heading" }>): boolean {
  if (block.text.length > shortLine && !hint.test(block.text.slice(-longestCredit)) && !opening.test(block.text))
    return false;
  if (captions.some((form) => form.test(block.text))) return true;
  return block.type === "paragraph" && !/<a\b/.test(block.html) && namedAgency.test(block.text);
}

interface PictureNumber {
  place: number;
  of: number;
}

/** "3 of 12": its number in a gallery, where its words have one. */
function numberOf(text: string): PictureNumber | undefined {
  if (!isDigit(text[0]) && !isDigit(text.at(-1))) return undefined;
  for (const form of numbered) {
    const [, place, of] = form.exec(text) ?? [];
    if (Number(place) > 0 && Number(place) <= Number(of) && Number(of) >= limits.pictures)
      return { place: Number(place), of: Number(of) };
  }
  return undefined;
}

function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && sign >= "0" && sign <= "9";
}

/** How many pictures of each gallery stand in the text, by how many it has. */
function countsOf(blocks: readonly Block[]): Map<number, Set<number>> {
  const places = new Map<number, Set<number>>();
  for (const block of blocks) {
    const number = block.type === "paragraph" ? numberOf(block.text) : undefined;
    if (number) places.set(number.of, (places.get(number.of) ?? new Set()).add(number.place));
  }
  return places;
}

function isNumbered(text: string, counts: ReadonlyMap<number, Set<number>>): boolean {
  const number = numberOf(text);
  return number !== undefined && (counts.get(number.of)?.size ?? 0) >= limits.pictures;
}

/** Paragraphs in a row that each begin with the same title, after which a sentence begins without a mark between. */
function titledRuns(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  for (let first = 0; first < blocks.length; ) {
    let last = first;
    let title: readonly string[] = [];
    for (let next = first + 1; next < blocks.length && beginAlike(blocks[first], blocks[next]); next += 1) {
      if (next === first + 1) title = words(blocks[first]);
      const shared = sharedStart(title, words(blocks[next]));
      if (shared.length < limits.titleWords) break;
      title = shared;
      last = next;
    }
    if (last - first + 1 >= limits.titled && isTitle(title, blocks.slice(first, last + 1)))
      for (let index = first; index <= last; index += 1) found.add(index);
    first = last + 1;
  }
  return found;
}

/** Cheap, since nearly all paragraphs differ at once. */
function beginAlike(one: Block | undefined, other: Block | undefined): boolean {
  return one?.type === "paragraph" && other?.type === "paragraph" && one.text.slice(0, 8) === other.text.slice(0, 8);
}

function words(block: Block | undefined): string[] {
  return block?.type === "paragraph" ? block.text.slice(0, 200).split(" ", 20) : [];
}

function sharedStart(one: readonly string[], other: readonly string[]): string[] {
  const end = one.findIndex((word, index) => other[index] !== word);
  return one.slice(0, end < 0 ? one.length : end);
}

function isTitle(title: readonly string[], run: readonly Block[]): boolean {
  return (
    title.every((word) => !/[.,;:!?"“”‘’]$|^["“‘]/u.test(word)) &&
    run.every((block) => /^\p{Lu}/u.test(words(block)[title.length] ?? ""))
  );
}
