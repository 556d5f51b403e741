import { decodeReferences } from "../language/decode-references.ts";
import { edited, editsOf, type PlacedText } from "./placed-text.ts";

const reference = /&(?:amp;){0,3}(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
/** HTML's elements that part lines, and those that stand within one. */
const parting =
  "address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|th|thead|tr|ul";
const within = "a|abbr|b|cite|del|em|font|i|img|ins|mark|q|s|small|span|strong|sub|sup|time|u|wbr";
const tag = new RegExp(`<(/?)(?:(${parting})|(${within}))(?:\\s[^<>]*)?/?>|<!--[^>]{0,500}-->`, "gi");
/** A mark that was escaped, and two asterisks where something begins or ends that is set in bold. */
const setting = /\\(?=["'“”‘’])|(?<![\p{L}\p{N}*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\p{L}\p{N}*])/gu;

/** A text in which markup was left, without it: character references are what they stand for, however often they were escaped, and tags are no words. */
export function withoutMarkup(written: PlacedText): PlacedText {
  const { text } = written;
  const decoded = text.includes("&")
    ? edited(
        written,
        editsOf(text, reference, ([whole]) => decodeAll(whole)),
      )
    : written;
  const untagged = decoded.text.includes("<") ? edited(decoded, editsOf(decoded.text, tag, textOfTag)) : decoded;
  if (!untagged.text.includes("\\") && !untagged.text.includes("**")) return untagged;
  return edited(
    untagged,
    editsOf(untagged.text, setting, () => ""),
  );
}

function decodeAll(written: string): string {
  let decoded = decodeReferences(written);
  for (let last = written; decoded !== last && decoded.length > 1; ) {
    last = decoded;
    decoded = decodeReferences(decoded);
  }
  return decoded;
}

function textOfTag([, end, isParting, name]: RegExpExecArray): string {
  if (isParting) return "\n";
  return name?.toLowerCase() === "q" ? (end ? "”" : "“") : "";
}
