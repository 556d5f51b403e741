import { isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { mendControls } from "./decode-references.ts";

/** Labels that servers send by default, without knowing the document: the document's own declaration is better evidence. */
const serverDefaults = new Set(["iso-8859-1", "latin1", "us-ascii", "ascii"]);
/** WHATWG Encoding Standard: what these labels mean in practice, where that is more than they say. */
const practicalNames: Readonly<Record<string, string>> = {
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  "us-ascii": "windows-1252",
  ascii: "windows-1252",
  "iso-8859-9": "windows-1254",
  "iso-8859-11": "windows-874",
  "tis-620": "windows-874",
  gb2312: "gb18030",
  gbk: "gb18030",
  "x-gbk": "gb18030",
  "x-sjis": "shift_jis",
  "x-euc-jp": "euc-jp",
  "iso-8859-8-i": "iso-8859-8",
};
/** Two or fewer multi-byte sequences may be an accident where two declarations agree on an East Asian encoding. */
const accidentalSequences = 2;
const declarationBytes = 4096;

/**
 * Bytes of a feed or page as text, by the evidence rather than by the rules alone: a byte order mark, the pattern of zero
 * bytes in UTF-16 and UTF-32, valid UTF-8 (which nothing else looks like by accident), then the declarations of HTTP, XML
 * and HTML in that order (RFC 7303, WHATWG HTML §13.2.3), each only if the bytes bear it out; at last windows-1252.
 * Zero characters are dropped, halves of characters replaced, and C1 controls become the windows-1252 characters that they stand for.
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const encoding = declaredEncodings(bytes, contentType)[0];
  if (isAscii(bytes) && !wideEncoding(bytes) && !isEscaping(encoding))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1").replaceAll("\0", "");
  return mendControls(decodeBytes(bytes, contentType)).replaceAll("\0", "").replace(byteOrderMarks, "").toWellFormed();
}

/** A text that was joined from files of their own marks begins with several. */
const byteOrderMarks = /^\uFEFF+/;

function decodeBytes(bytes: Uint8Array, contentType: string | undefined): string {
  const wide = wideEncoding(bytes);
  if (wide) return iconv.decode(Buffer.from(bytes), wide);
  const candidates = declaredEncodings(bytes, contentType);
  const [first, second] = candidates;
  if (isUtf8(bytes)) {
    const mayBeAccident = isEastAsian(first) && first === second && !isAscii(bytes);
    if (!isEscaping(first) && !(mayBeAccident && countUtf8(bytes).valid <= accidentalSequences))
      return new TextDecoder().decode(bytes);
  }
  const utf8 = countUtf8(bytes);
  for (const candidate of candidates) {
    if (candidate === "utf-8") continue;
    const text = decodeAs(bytes, candidate);
    if (text !== undefined) return text;
  }
  return utf8.valid > utf8.invalid ? new TextDecoder().decode(bytes) : iconv.decode(Buffer.from(bytes), "windows-1252");
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  const text = iconv.encodingExists(encoding)
    ? iconv.decode(Buffer.from(bytes), encoding)
    : decodeNatively(bytes, encoding);
  if (text === undefined) return undefined;
  const strange = text.split("\uFFFD").length - 1;
  // One character cut in half is a cut; more of them mean that the label lies.
  return strange <= 1 + text.length / 1000 ? text : undefined;
}

function decodeNatively(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (error) {
    // RangeError: nobody knows this label.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** In the order of trust, in practical names, UTF-16 and UTF-32 left out: those show in the bytes, or the label lies. */
function declaredEncodings(bytes: Uint8Array, contentType: string | undefined): string[] {
  const http = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? "")?.[1]?.toLowerCase();
  const document = declaredInside(bytes);
  const order = http && serverDefaults.has(http) && document ? [document, http] : [http, document];
  return order.flatMap((label) => {
    if (!label || /^(utf-?16|utf-?32|ucs|unicode$)/.test(label)) return [];
    return label === "utf8" ? ["utf-8"] : [practicalNames[label] ?? label];
  });
}

function declaredInside(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, declarationBytes)).toString("latin1");
  const xml = /^[^<]{0,512}<\?xml\s[^>]{0,256}?encoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1];
  if (xml) return xml.toLowerCase();
  // A feed may carry pages in its entries; their declarations are not its own.
  if (/<(?:\w+:)?(?:rss|feed|rdf|channel|opml)[\s>]/i.test(head)) return undefined;
  return /<meta\s[^>]{0,512}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase();
}

/** Encodings that write every character in ASCII, some of them in sequences of their own. */
function isEscaping(encoding: string | undefined): boolean {
  return encoding !== undefined && /^(utf-7|iso-2022|hz)/.test(encoding);
}

function isEastAsian(encoding: string | undefined): boolean {
  return encoding !== undefined && /^(euc|shift|gb|big5|ks_c|cp9|windows-949|windows-31j)/.test(encoding);
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32le" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "utf-32be";
  // Without a mark: markup begins with ASCII, whose other bytes are zero.
  if (a === 0 && b === 0 && c === 0 && d) return "utf-32be";
  if (a && b === 0 && c === 0 && d === 0) return "utf-32le";
  if (a === 0 && b && c === 0 && d) return "utf-16be";
  if (a && b === 0 && c && d === 0) return "utf-16le";
  return undefined;
}

/** Counts multi-byte sequences of UTF-8 (RFC 3629, no overlong forms, no surrogates) and bytes that belong to none. */
function countUtf8(bytes: Uint8Array): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const length = sequenceLength(lead, bytes[at + 1] ?? 0);
    let follow = 1;
    while (follow < length && ((bytes[at + follow] ?? 0) & 0xc0) === 0x80) follow += 1;
    if (length > 1 && follow === length) {
      valid += 1;
      at += length - 1;
    } else if (length <= 1 || at + follow < bytes.length || valid === 0) {
      // A sequence that the end of the bytes cuts off is no evidence against UTF-8 where there are others.
      invalid += 1;
    }
  }
  return { valid, invalid };
}

function sequenceLength(lead: number, next: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return (lead === 0xe0 && next < 0xa0) || (lead === 0xed && next > 0x9f) ? 1 : 3;
  if (lead >= 0xf0 && lead <= 0xf4) return (lead === 0xf0 && next < 0x90) || (lead === 0xf4 && next > 0x8f) ? 1 : 4;
  return 1;
}
