import type { FeedParse } from "./feed-document.ts";

type LooksLike = Extract<FeedParse, { outcome: "not a feed" }>["looksLike"];

/** What an answer that is no feed seems to be, for the sentence that a person reads. */
export function looksLike(bytes: Uint8Array, text: string): LooksLike {
  if (text.trim() === "") return "empty";
  if (isBinary(bytes)) return "binary";
  const head = text.slice(0, 20_000);
  return /<!doctype\s+html|<(?:html|head|body|script|meta|title|div)[\s>/]/i.test(head) ? "html" : "unknown";
}

/** Control characters that no text holds, or the first bytes of a picture, an archive or a PDF. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1024);
  if (
    /^(?:\x89PNG|GIF8|\xff\xd8\xff|PK\x03\x04|\x1f\x8b|%PDF|RIFF|ID3)/.test(
      Buffer.from(head.subarray(0, 8)).toString("latin1"),
    )
  ) {
    return true;
  }
  const strange = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return strange > head.length / 20;
}
