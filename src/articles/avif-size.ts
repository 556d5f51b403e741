import type { Size } from "./image.ts";

interface Box {
  type: string;
  /** Of its content. */
  start: number;
  end: number;
}

/** Boxes read of one picture; a file made of a million empty ones is no picture. */
const mostBoxes = 1000;

/**
 * Size of an AVIF: its largest `ispe` property (ISO/IEC 23008-12, 6.5.3), sides exchanged by a quarter turn (`irot`).
 * Undefined for the other formats that share the container, such as films and HEIC.
 */
export function avifSize(data: DataView): Size | undefined {
  const [fileType] = boxesIn(data, 0, data.byteLength);
  if (fileType?.type !== "ftyp" || !brandsOf(data, fileType).some((brand) => brand === "avif" || brand === "avis"))
    return undefined;
  const meta = boxesIn(data, 0, data.byteLength).find((box) => box.type === "meta");
  // A full box has four bytes of version and flags before its content.
  const properties = meta && boxesIn(data, meta.start + 4, meta.end).find((box) => box.type === "iprp");
  const container = properties && boxesIn(data, properties.start, properties.end).find((box) => box.type === "ipco");
  if (!container) return undefined;
  const boxes = boxesIn(data, container.start, container.end);
  const sizes = boxes
    .filter((box) => box.type === "ispe" && box.end - box.start >= 12)
    .map((box) => ({ width: data.getUint32(box.start + 4), height: data.getUint32(box.start + 8) }))
    .sort((one, other) => other.width * other.height - one.width * one.height);
  const isTurned = boxes.some(
    (box) => box.type === "irot" && box.end > box.start && data.getUint8(box.start) % 2 === 1,
  );
  const [size] = sizes;
  return size && isTurned ? { width: size.height, height: size.width } : size;
}

function brandsOf(data: DataView, { start, end }: Box): string[] {
  const brands: string[] = [];
  // The second four bytes are the major brand's version.
  for (let at = start; at + 4 <= end && brands.length < mostBoxes; at += 4)
    if (at !== start + 4) brands.push(fourLetters(data, at));
  return brands;
}

function boxesIn(data: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to && boxes.length < mostBoxes; ) {
    const written = data.getUint32(at);
    const size = written === 0 ? to - at : written;
    if (size < 8 || at + size > to) break;
    boxes.push({ type: fourLetters(data, at + 4), start: at + 8, end: at + size });
    at += size;
  }
  return boxes;
}

function fourLetters(data: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((place) => data.getUint8(at + place)));
}
