import { isPixel } from "./block-elements.ts";
import type { PageElement } from "./page-dom.ts";
import { wordsOf } from "./page-dom.ts";

const shareAddress =
  /(?:facebook\.com\/sharer|(?:twitter|x)\.com\/(?:share|intent)|linkedin\.com\/share|pinterest\.\w+\/pin\/create|reddit\.com\/submit|wa\.me\/|api\.whatsapp\.com\/send|t\.me\/share|feeds\.feedburner\.com\/~[a-z]\/|\bshare\?)/i;
const appended = /^The post .{1,300} (?:appeared first on|first appeared on) .{1,120}\.$/;

/** What a feed adds to an entry's own words: pixels that count readers, share links, the line naming the blog. */
export function removeFeedClutter(root: PageElement): void {
  for (const picture of [...root.querySelectorAll("img")]) if (isPixel(picture)) picture.remove();
  for (const link of [...root.querySelectorAll("a[href]")])
    if (shareAddress.test(link.getAttribute("href") ?? "")) link.remove();
  for (const paragraph of [...root.querySelectorAll("p")]) if (appended.test(wordsOf(paragraph))) paragraph.remove();
}
