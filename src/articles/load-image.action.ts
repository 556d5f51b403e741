import type { May } from "../platform/actor.ts";
import type { Fetched } from "../platform/fetch/fetched.ts";
import { findImages, isTakenDownImage, saveImage } from "./image.store.ts";
import { imageDigest } from "./image-address.ts";
import type { ImageDesk } from "./image-desk.ts";
import { type ImageTrouble, judgeImage, type LoadedImage, leaveAloneMs } from "./image-outcome.ts";

/** In the order in which publishers' servers should prefer them. */
const imageTypes = "image/avif, image/webp, image/jpeg;q=0.9, image/png;q=0.9, image/gif;q=0.8";

/**
 * A publisher's picture: from the cache, or asked for once however many want it at the same moment. What could not be
 * shown is not asked for again for a while.
 */
export function loadImage(_may: May<"read">, desk: ImageDesk, address: string): Promise<LoadedImage> {
  const underWay = desk.underWay.get(address);
  if (underWay) return underWay;
  const loading = load(desk, address).finally(() => desk.underWay.delete(address));
  desk.underWay.set(address, loading);
  return loading;
}

async function load(desk: ImageDesk, address: string): Promise<LoadedImage> {
  const key = imageDigest(address).toString("hex");
  if (await isTakenDownImage(desk.database, address)) return forget(desk, key);
  const known = (await findImages(desk.database, [address])).get(address);
  if (known?.trouble && known.againAt > desk.now()) return { outcome: "trouble", trouble: known.trouble };
  const kept = known && (await desk.cache.get(key));
  const judged = kept && judgeImage(kept);
  if (kept && judged?.outcome === "image") return { outcome: "image", type: judged.header.type, bytes: kept };
  const fetched = await desk.fetcher.fetch({ url: address, accept: imageTypes });
  return fetched.outcome === "later" ? { outcome: "later" } : keep(desk, address, key, fetched);
}

async function keep(desk: ImageDesk, address: string, key: string, fetched: Fetched): Promise<LoadedImage> {
  if (fetched.outcome !== "answer" || fetched.status !== 200) return giveUp(desk, address, troubleOf(fetched));
  const judged = judgeImage(fetched.body);
  if (judged.outcome === "trouble") return giveUp(desk, address, judged.trouble);
  const { type, width, height } = judged.header;
  const bytes = new Uint8Array(fetched.body);
  await desk.cache.put(key, bytes);
  // It was on its way here while it was taken down.
  if (await isTakenDownImage(desk.database, address)) return forget(desk, key);
  await saveImage(desk.database, address, { trouble: null, width, height });
  return { outcome: "image", type, bytes };
}

/** Each machine that has the file in its cache loses it as soon as somebody asks for it there. */
async function forget(desk: ImageDesk, key: string): Promise<LoadedImage> {
  await desk.cache.drop(key);
  return { outcome: "trouble", trouble: "not there" };
}

async function giveUp(desk: ImageDesk, address: string, trouble: ImageTrouble): Promise<LoadedImage> {
  const againAt = new Date(desk.now().getTime() + leaveAloneMs(trouble));
  await saveImage(desk.database, address, { trouble, againAt });
  desk.log.info({ picture: address, trouble, againAt }, "a picture cannot be shown");
  return { outcome: "trouble", trouble };
}

function troubleOf(fetched: Fetched): ImageTrouble {
  switch (fetched.outcome) {
    case "answer":
      return fetched.status >= 500 || fetched.status === 429 ? "no answer" : "not there";
    case "refused":
      return "refused";
    case "too large":
      return "too many bytes";
    default:
      return "no answer";
  }
}
