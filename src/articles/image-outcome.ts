import { type ImageType, isTooSmallToShow } from "./image.ts";
import { type ImageHeader, readImageHeader } from "./image-header.ts";

/** Why a picture cannot be shown. */
export type ImageTrouble =
  | "not there"
  | "no answer"
  | "refused"
  | "not a raster image"
  | "too many bytes"
  | "too many pixels"
  | "tracking pixel";

/** What came of asking for a picture. */
export type LoadedImage =
  | { outcome: "image"; type: ImageType; bytes: Uint8Array<ArrayBuffer> }
  | { outcome: "trouble"; trouble: ImageTrouble }
  /** The publisher's host has as many requests as it gets; nothing is known of the picture. */
  | { outcome: "later" };

/** Decoded, that many pixels take 200 MB of a browser. */
const mostPixels = 50_000_000;

/** Whether bytes are a picture that is shown, judged by themselves and not by what their sender calls them. */
export function judgeImage(
  bytes: Uint8Array,
): { outcome: "image"; header: ImageHeader } | { outcome: "trouble"; trouble: ImageTrouble } {
  const header = readImageHeader(bytes);
  if (!header) return { outcome: "trouble", trouble: "not a raster image" };
  if (isTooSmallToShow(header)) return { outcome: "trouble", trouble: "tracking pixel" };
  if (header.width * header.height > mostPixels) return { outcome: "trouble", trouble: "too many pixels" };
  return { outcome: "image", header };
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long a picture that cannot be shown is left alone: what may pass soon for minutes, what will not for days. */
export function leaveAloneMs(trouble: ImageTrouble): number {
  if (trouble === "no answer") return 10 * minute;
  return trouble === "not there" || trouble === "refused" ? day : 30 * day;
}
