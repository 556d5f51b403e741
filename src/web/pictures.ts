import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { findImages } from "../articles/image.store.ts";
import { isTooSmallToShow, type Size } from "../articles/image.ts";
import { signImage } from "../articles/image-address.ts";
import { isWebAddress } from "./external-link.tsx";
import { readCookie, readingCookie } from "./reading-settings.ts";
import type { WebDesk } from "./web-desk.ts";

/** A publisher's picture as one of our pages shows it. */
export interface Picture extends Partial<Size> {
  /** At our own address. */
  src: string;
}

/** What a page may show for a publisher's address; undefined where it shows nothing. `declared` is what the markup said. */
export type Pictures = (address: string | null | undefined, declared?: Partial<Size>) => Picture | undefined;

export const noPictures: Pictures = () => undefined;

/** Looks up, at once, what is known of the pictures of a page; none where the operator or the reader wants none. */
export async function findPictures(
  c: Context,
  { images }: WebDesk,
  addresses: readonly (string | null | undefined)[],
): Promise<Pictures> {
  if (!images || readCookie(getCookie(c, readingCookie)).pictures === "hidden") return noPictures;
  const known = await findImages(images.database, [...new Set(addresses.filter(isWebAddress))]);
  return (address, declared = {}) => {
    const image = address ? known.get(address) : undefined;
    if (!isWebAddress(address) || image?.trouble || (!image && isTooSmallToShow(declared))) return undefined;
    const src = signImage(images.secret, address);
    if (!src) return undefined;
    if (image) return { src, width: image.width, height: image.height };
    return declared.width && declared.height ? { src, width: declared.width, height: declared.height } : { src };
  };
}

/** A mark of a publisher's is no picture of what happened; one not measured yet is given the benefit of the doubt. */
const leastLead = { width: 400, height: 200 };

/** The same where a picture is to stand over a story. */
export function leadPicture(pictures: Pictures, address: string | null | undefined): Picture | undefined {
  const picture = pictures(address);
  const { width = leastLead.width, height = leastLead.height } = picture ?? {};
  return width < leastLead.width || height < leastLead.height ? undefined : picture;
}
