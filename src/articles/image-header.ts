import { avifSize } from "./avif-size.ts";
import type { ImageType, Size } from "./image.ts";
import { jpegSize } from "./jpeg-size.ts";

/** The size is as it is shown: after the rotation that a camera wrote down. */
export interface ImageHeader extends Size {
  type: ImageType;
}

/** What a picture is by its first bytes, whatever its sender says; undefined for anything but a raster image. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { type, isIt, size } of formats) {
    if (!isIt(bytes)) continue;
    const found = size(data);
    return found && found.width > 0 && found.height > 0 ? { type, ...found } : undefined;
  }
  return undefined;
}

const formats: { type: ImageType; isIt(bytes: Uint8Array): boolean; size(data: DataView): Size | undefined }[] = [
  { type: "image/jpeg", isIt: (bytes) => startsWith(bytes, "\xff\xd8\xff"), size: jpegSize },
  { type: "image/png", isIt: (bytes) => startsWith(bytes, "\x89PNG\r\n\x1a\n"), size: pngSize },
  { type: "image/gif", isIt: (bytes) => startsWith(bytes, "GIF87a") || startsWith(bytes, "GIF89a"), size: gifSize },
  { type: "image/webp", isIt: (bytes) => startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8), size: webpSize },
  { type: "image/avif", isIt: (bytes) => startsWith(bytes, "ftyp", 4), size: avifSize },
];

function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  return (
    bytes.length >= at + text.length && [...text].every((letter, place) => bytes[at + place] === letter.charCodeAt(0))
  );
}

/** PNG, 11.2.2: the header chunk stands first. */
function pngSize(data: DataView): Size | undefined {
  return data.byteLength < 24 ? undefined : { width: data.getUint32(16), height: data.getUint32(20) };
}

/** GIF89a, 18: the logical screen. */
function gifSize(data: DataView): Size | undefined {
  return data.byteLength < 10 ? undefined : { width: data.getUint16(6, true), height: data.getUint16(8, true) };
}

/** RFC 9649: the first chunk is the extended header, the lossless or the lossy bitstream. */
function webpSize(data: DataView): Size | undefined {
  if (data.byteLength < 30) return undefined;
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((at) => data.getUint8(at)));
  const three = (at: number) => data.getUint16(at, true) + data.getUint8(at + 2) * 65_536;
  switch (chunk) {
    case "VP8X":
      return { width: three(24) + 1, height: three(27) + 1 };
    case "VP8L": {
      const bits = data.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8 ":
      return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
    default:
      return undefined;
  }
}
