import type { Size } from "./image.ts";

const startOfScan = 0xda;
const application1 = 0xe1;
/** Start of frame, baseline to arithmetic; the three left out are tables (ITU T.81, table B.1). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Size of a JPEG from its frame header, its sides exchanged where Exif says that the camera lay on its side. */
export function jpegSize(data: DataView): Size | undefined {
  let isTurned = false;
  for (let at = 2; at + 4 <= data.byteLength; ) {
    if (data.getUint8(at) !== 0xff) return undefined;
    const marker = data.getUint8(at + 1);
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = data.getUint16(at + 2);
    if (marker === startOfScan || length < 2) return undefined;
    if (isFrame(marker)) {
      if (at + 9 > data.byteLength) return undefined;
      const [height, width] = [data.getUint16(at + 5), data.getUint16(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    if (marker === application1 && at + 2 + length <= data.byteLength)
      isTurned ||= exifOrientation(new DataView(data.buffer, data.byteOffset + at + 4, length - 2)) >= 5;
    at += 2 + length;
  }
  return undefined;
}

/** Exif 2.3, 4.6.4: tag 0x112 of the first directory, 1 to 8; from 5 on width and height are exchanged. */
function exifOrientation(segment: DataView): number {
  const headerLength = 6;
  if (segment.byteLength < headerLength + 8 || segment.getUint32(0) !== 0x45786966) return 1;
  const tiff = new DataView(segment.buffer, segment.byteOffset + headerLength, segment.byteLength - headerLength);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return 1;
  const entries = tiff.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(at, isLittle) === 0x112) return tiff.getUint16(at + 8, isLittle);
  }
  return 1;
}
