import { isTooSmallToShow, type Size } from "./image.ts";
import { absoluteUrl } from "./inline-html.ts";
import type { PageElement } from "./page-dom.ts";

export interface ChosenPicture extends Partial<Size> {
  address: string;
}

/** As wide as a column of a page on a screen of twice the dots; wider ones only cost the reader time. */
const wantedWidth = 1200;
/** What a candidate of `2x` is taken for where nobody says how wide `1x` is. */
const usualWidth = 640;

/**
 * The address of the best size that the markup offers: the smallest of 1,200 pixels or more, else the widest. Reads
 * `srcset` of the picture and of the `source` elements before it (HTML, 4.8.4.2), and the attributes where pages that
 * load pictures late keep the same. Undefined for a tracking pixel, and where there is no web address.
 */
export function choosePicture(image: PageElement, baseUrl: string): ChosenPicture | undefined {
  const size = declaredSize(image);
  if (isTooSmallToShow(size)) return undefined;
  const candidates = candidatesOf(image, size.width)
    .filter(({ address }) => !isPlaceholder(address))
    .flatMap(({ address, width }) => {
      const absolute = absoluteUrl(address, baseUrl);
      return absolute ? [{ address: absolute, width }] : [];
    });
  const best = bestOf(candidates);
  return best && { address: best.address, ...size };
}

/** What the markup says of a picture's size in pixels; a percentage or `auto` says nothing. */
export function declaredSize(image: PageElement): Partial<Size> {
  const [width, height] = [pixels(image.getAttribute("width")), pixels(image.getAttribute("height"))];
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

function pixels(written: string | null): number | undefined {
  const match = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(written ?? "");
  return match ? Number(match[1]) : undefined;
}

interface Candidate {
  address: string;
  /** In pixels, as far as the markup says. */
  width: number | undefined;
}

const sourceSets = ["srcset", "data-srcset", "data-lazy-srcset", "data-original-set"];
const lateSources = ["data-src", "data-original", "data-lazy-src", "data-original-src", "data-full-src"];

function candidatesOf(image: PageElement, declaredWidth: number | undefined): Candidate[] {
  const around = image.parentElement?.localName === "picture" ? image.parentElement : undefined;
  const sources = around ? [...around.children].filter(isShowableSource) : [];
  const sets = [...sources, image].flatMap((element) =>
    sourceSets.flatMap((name) => readSourceSet(element.getAttribute(name) ?? "", declaredWidth)),
  );
  const single = [...lateSources, "src"].flatMap((name) => {
    const address = image.getAttribute(name)?.trim();
    return address ? [{ address, width: declaredWidth }] : [];
  });
  return [...sets, ...single];
}

function isShowableSource(element: PageElement): boolean {
  return element.localName === "source" && !/svg|jxl|heic|jp2/i.test(element.getAttribute("type") ?? "");
}

const mostCandidates = 50;
const longestDescriptor = 40;

/** `a.jpg 640w, b.jpg 2x` (HTML, 4.8.4.2.2): an address ends at a space, and may hold commas but not end with one. */
export function readSourceSet(written: string, declaredWidth: number | undefined): Candidate[] {
  const found: Candidate[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [taken = ""] = pattern.exec(written) ?? [];
    at += taken.length;
    return taken;
  };
  while (at < written.length && found.length < mostCandidates) {
    take(/[\s,]*/y);
    const token = take(/\S*/y);
    const descriptor = token.endsWith(",") ? "" : take(/[^,]*/y).slice(0, longestDescriptor);
    const [, amount = "1", unit = "x"] = /([\d.]+)([wx])/.exec(descriptor) ?? [];
    const width = unit === "w" ? Number(amount) : Number(amount) * (declaredWidth ?? usualWidth);
    const address = withoutLastCommas(token);
    if (address && width > 0) found.push({ address, width });
  }
  return found;
}

/** By hand: a pattern for commas at the end tries every run of commas before it. */
function withoutLastCommas(token: string): string {
  let end = token.length;
  while (token[end - 1] === ",") end -= 1;
  return token.slice(0, end);
}

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const measured = candidates.filter((one): one is Candidate & { width: number } => one.width !== undefined);
  const wide = measured.filter(({ width }) => width >= wantedWidth);
  const [smallestWide] = wide.toSorted((one, other) => one.width - other.width);
  const [widest] = measured.toSorted((one, other) => other.width - one.width);
  return smallestWide ?? widest ?? candidates[0];
}

/** What stands in an attribute until a script puts the picture there. */
function isPlaceholder(address: string): boolean {
  return /^data:|\bblank\.|\bspacer\b|\bplaceholder\b|\bpixel\.(?:gif|png)|1x1/i.test(address);
}
