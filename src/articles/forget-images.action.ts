import type { May } from "../platform/actor.ts";
import { findTakenDownImages } from "./image.store.ts";
import { imageDigest } from "./image-address.ts";
import type { ImageDesk } from "./image-desk.ts";

/** Removes the files of an article's pictures from the cache of this machine. Called when it has been taken down. */
export async function forgetImages(
  _may: May<"take down articles">,
  { database, cache }: Pick<ImageDesk, "database" | "cache">,
  articleId: number,
): Promise<void> {
  for (const address of await findTakenDownImages(database, articleId))
    await cache.drop(imageDigest(address).toString("hex"));
}
