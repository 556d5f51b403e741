/** Longest attribute that is read, in characters; the styles of an element that hides a text are short. */
const longest = 2000;

/** Property → value in small letters, of a `style` attribute (https://www.w3.org/TR/css-style-attr/); the last of a name counts. */
export type Declarations = ReadonlyMap<string, string>;

const none: Declarations = new Map();

export function styleDeclarations(written: string | null): Declarations {
  if (!written) return none;
  const plain = unescaped(written.slice(0, longest).replace(/\/\*.*?\*\//gs, " ")).toLowerCase();
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of plain.matchAll(/([-\w]+)\s*:((?:\([^)]*\)|[^;(])*)/g))
    found.set(
      name,
      value
        .replace(/!\s*important/, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
  return found;
}

/** A letter may be written by its number: `\66 ont-size` (https://www.w3.org/TR/css-syntax-3/#escaping). */
function unescaped(written: string): string {
  return written.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code: string | undefined, letter = "") => {
    const point = Number.parseInt(code ?? "", 16);
    return code && point <= 0x10ffff ? String.fromCodePoint(point) : letter;
  });
}

const pixelsOf: Readonly<Record<string, number>> = {
  ...{ "": 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 38, mm: 3.8, q: 0.94 },
  // Of a usual letter and a usual window; what hides a text goes far beyond either.
  ...{ em: 16, rem: 16, ex: 8, ch: 8, vw: 12, vh: 8, vmin: 8, vmax: 12, "%": 5 },
};

/** About so many pixels; undefined for what is no length, or has to be computed. */
export function pixels(value: string | undefined): number | undefined {
  const parts = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)$/.exec(value ?? "");
  const unit = pixelsOf[parts?.[2] ?? ""];
  return parts && unit !== undefined ? Number(parts[1]) * unit : undefined;
}

const named: Readonly<Record<string, string>> = { white: "ffffff", black: "000000", snow: "fffafa", ivory: "fffff0" };

/** Red, green and blue of 255 and how much covers, from 0 to 1; undefined for what is no plain colour. */
export function colour(
  value: string | undefined,
): [red: number, green: number, blue: number, cover: number] | undefined {
  if (value === undefined) return undefined;
  if (value === "transparent") return [0, 0, 0, 0];
  const hex = named[value] ?? /^#([\da-f]{3,8})$/.exec(value)?.[1];
  if (hex) return ofHex(hex);
  const given =
    /^rgba?\(([^)]*)\)$/
      .exec(value)?.[1]
      ?.split(/[\s,/]+/)
      .filter(Boolean) ?? [];
  const [red, green, blue, cover = 1] = given.map((part, place) =>
    part.endsWith("%") ? (Number.parseFloat(part) / 100) * (place < 3 ? 255 : 1) : Number(part),
  );
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [red, green, blue, cover].every(Number.isFinite) ? [red, green, blue, cover] : undefined;
}

function ofHex(hex: string): [number, number, number, number] | undefined {
  const pairs = hex.length < 5 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
  const [red, green, blue, cover = 255] = pairs.map((pair) => Number.parseInt(pair, 16));
  if (hex.length === 5 || hex.length === 7 || red === undefined || green === undefined || blue === undefined)
    return undefined;
  return [red, green, blue, cover / 255];
}
