import { readFileSync } from "node:fs";

/** A picture of fixtures/images: 40 × 24 pixels. */
export function fixtureImage(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/images/${name}`, import.meta.url)));
}

/** The beginning of a PNG of a size, as far as a header is read. */
export function pngOf(width: number, height: number): Uint8Array {
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
    big(width),
    big(height),
    Buffer.alloc(9),
  ]);
}

export function gifOf(width: number, height: number): Uint8Array {
  return Buffer.concat([Buffer.from("GIF89a"), little(width), little(height), Buffer.from([0, 0, 0, 0x3b])]);
}

/** A WebP with its bitstream alone, without the extended header. */
export function simpleWebp(extended: Uint8Array): Uint8Array {
  const bytes = Buffer.from(extended);
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4);
    if (/^VP8[ L]$/.test(bytes.toString("latin1", at, at + 4))) {
      const chunk = bytes.subarray(at, at + 8 + length);
      return Buffer.concat([Buffer.from("RIFF"), Buffer.alloc(4), Buffer.from("WEBP"), chunk, Buffer.alloc(8)]);
    }
    at += 8 + length + (length % 2);
  }
  throw new Error("this WebP has no bitstream");
}

/** The boxes of an AVIF that tell its size: a thumbnail's beside the picture's own. */
export function avifOf(width: number, height: number, { brand = "avif", quarterTurns = 0 } = {}): Uint8Array {
  const extent = (w: number, h: number) => box("ispe", Buffer.alloc(4), big(w), big(h));
  const properties = box("ipco", extent(16, 9), extent(width, height), box("irot", Buffer.from([quarterTurns])));
  return Buffer.concat([
    box("ftyp", Buffer.from(brand), Buffer.alloc(4), Buffer.from(`mif1${brand}`)),
    box("meta", Buffer.alloc(4), box("iprp", properties)),
    box("mdat", Buffer.alloc(20)),
  ]);
}

/** A JPEG whose camera lay on its side: Exif orientation 6, big endian. */
export function turnedJpeg(upright: Uint8Array): Uint8Array {
  const directory = Buffer.from("4d4d002a0000000800010112000300000001000600000000", "hex");
  const content = Buffer.concat([Buffer.from("Exif\0\0"), directory]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, content.length + 2]), content]);
  return Buffer.concat([upright.subarray(0, 2), segment, upright.subarray(2)]);
}

function box(type: string, ...content: Uint8Array[]): Buffer {
  const inside = Buffer.concat(content);
  return Buffer.concat([big(inside.length + 8), Buffer.from(type), inside]);
}

function big(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function little(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
