/** The raster formats that browsers show. SVG is none of them: it is a document, with scripts and addresses of its own. */
export type ImageType = "image/avif" | "image/gif" | "image/jpeg" | "image/png" | "image/webp";

/** In pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A side that short belongs to a pixel that counts readers or to a rule between paragraphs, not to a picture. */
const tracking = 3;

export function isTooSmallToShow({ width, height }: Partial<Size>): boolean {
  return [width, height].some((side) => side !== undefined && side <= tracking);
}
