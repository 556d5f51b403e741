import { colour, type Declarations, pixels } from "./style-declarations.ts";

/** Pixels. Smaller letters cannot be read, a box no larger shows none, and what is so far aside is not on any screen. */
const bounds = { letter: 2, box: 1, aside: -500, opacity: 0.05, colours: 24 };

/** Whether an element with these declarations shows nothing, whatever is in it. */
export function hidesAll(style: Declarations): boolean {
  return style.size > 0 && (isSeeThrough(style) || isAside(style) || isCut(style) || isEmptyBox(style));
}

/** Whether an element is left out of the page (`display`, `visibility`), as pages do that show a part later. */
export function isNotShown(style: Declarations): boolean {
  return style.get("display") === "none" || /^(?:hidden|collapse)$/.test(style.get("visibility") ?? "");
}

function isSeeThrough(style: Declarations): boolean {
  const written = style.get("opacity");
  if (!written) return false;
  const share = Number.parseFloat(written) / (written.endsWith("%") ? 100 : 1);
  return share <= bounds.opacity;
}

function isAside(style: Declarations): boolean {
  const isFar = (value: string | undefined) => (pixels(value) ?? 0) <= bounds.aside;
  if (["text-indent", "margin-left", "margin-top", "margin-right"].some((name) => isFar(style.get(name)))) return true;
  const isPlaced = /^(?:absolute|fixed|relative)$/.test(style.get("position") ?? "");
  if (isPlaced && ["left", "right", "top", "bottom"].some((name) => isFar(style.get(name)))) return true;
  const moved = style.get("transform") ?? "";
  return /\bscale(?:[xy]|3d)?\(\s*0(?:\.0*)?\s*[,)]/.test(moved) || translations(moved).some(isFar);
}

function translations(transform: string): string[] {
  return [...transform.matchAll(/\btranslate(?:[xy]|3d)?\(([^)]*)\)/g)].flatMap(([, values = ""]) =>
    values.split(",").map((value) => value.trim()),
  );
}

function isCut(style: Declarations): boolean {
  const path = style.get("clip-path") ?? "";
  if (/\binset\( ?(?:[5-9]\d|100)(?:\.\d+)?%|\bcircle\( ?0(?:px|%)?[ )]/.test(path)) return true;
  if (!/^(?:absolute|fixed)$/.test(style.get("position") ?? "")) return false;
  const sides =
    /^rect\(([^)]*)\)/
      .exec(style.get("clip") ?? "")?.[1]
      ?.split(/[\s,]+/)
      .filter(Boolean) ?? [];
  const [top, right, bottom, left] = sides.map(pixels);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return false;
  return right - left <= bounds.box || bottom - top <= bounds.box;
}

/** A box for a film has no height either, but room inside. */
function isEmptyBox(style: Declarations): boolean {
  if (
    ![style.get("overflow"), style.get("overflow-x"), style.get("overflow-y")].some((value) =>
      /hidden|clip/.test(value ?? ""),
    )
  )
    return false;
  if ([...style].some(([name, value]) => name.startsWith("padding") && /[1-9]/.test(value))) return false;
  return ["width", "height", "max-width", "max-height"].some((name) => (pixels(style.get(name)) ?? 2) <= bounds.box);
}

/** Whether the letters are given a size at all, and one that nobody can read. */
export function letterSize(style: Declarations): "none" | "some" | undefined {
  const written =
    style.get("font-size") ?? /(?:^| )([\d.]+[a-z%]*)(?:\/\S+)? ["'a-z]/.exec(style.get("font") ?? "")?.[1];
  const size = written?.endsWith("%") ? (Number.parseFloat(written) / 100) * 16 : pixels(written);
  if (size === undefined) return written ? "some" : undefined;
  return size <= bounds.letter ? "none" : "some";
}

/** Letters in the colour of what they stand on, or in none; a pattern that fills letters makes them seen. */
export function isInkless(ink: string | undefined, ground: string | undefined, style: Declarations): boolean {
  if (/text/.test(`${style.get("background-clip") ?? ""}${style.get("-webkit-background-clip") ?? ""}`)) return false;
  const [letters, paper] = [colour(ink), colour(ground)];
  if (!letters || style.has("text-shadow") || style.has("-webkit-text-fill-color")) return false;
  if (letters[3] <= bounds.opacity) return true;
  if (!paper || paper[3] < 1) return false;
  return (
    Math.abs(letters[0] - paper[0]) + Math.abs(letters[1] - paper[1]) + Math.abs(letters[2] - paper[2]) <=
    bounds.colours
  );
}
