import type { Span } from "./sentences.ts";

/** A symbol under which something is traded or an index is quoted. */
export interface Ticker {
  /** As written, in capitals: `TSLA`, `^TNX`, `BRK.B`. */
  symbol: string;
  spans: Span[];
}

const symbol = "[A-Z]{1,5}(?:[.-][A-Z]{1,2})?";
const exchanges =
  "NASDAQ|Nasdaq|NYSE|NYSEARCA|NYSE American|NYSE Arca|AMEX|OTC|OTCQB|OTCQX|OTCMKTS|CBOE|LSE|AIM|TSX|TSXV|TSX-V|ASX|FWB|XETRA|Xetra|SIX|HKEX|HKG|TYO|TSE|NSE|BSE|KRX|SGX|EPA|AMS|ETR|BIT|BME|CSE|NZX|JSE";

/** `$TSLA`; no amount of money, which begins with a digit, and no `US$`. */
const cashtag = new RegExp(`(?<![\\p{L}\\p{N}$])\\$(${symbol})(?![\\p{L}\\p{N}_$])`, "gu");
/** `^TNX`: an index. */
const caret = /(?<![\p{L}\p{N}^])\^([A-Z]{2,6}\d{0,3})(?![\p{L}\p{N}^])/gu;
/** `(NASDAQ: GMUB)`, `NYSE:ABC`, `Nasdaq: GOLA, GOLB`. */
const listed = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${exchanges})\\s?:\\s?(${symbol}(?:(?:,| and| ;|;)\\s?${symbol}(?![\\p{Ll}]))*)(?![\\p{L}\\p{N}])`,
  "gu",
);
const bare = new RegExp(`(?<![\\p{L}\\p{N}$^.&'’-])(${symbol})(?![\\p{L}\\p{N}&]|['’]\\p{L}{2}|-\\p{L})`, "gu");

const marketWords =
  /\b(?:shares?|stocks?|nasdaq|nyse|s&p 500|dow jones|stock exchange|wall street|trading|traders?|investors?|closed (?:up|down)|analysts?|market cap(?:italisation|italization)?|dividend|etfs?|index|futures|treasur(?:y|ies)|yields?|premarket|bourse)\b/gi;
/** So many different ones make a market text, beside a symbol that is marked. */
const leastMarketWords = 3;

/** Short words in capitals that market texts hold and nobody trades in them. */
const plainWords = new Set(
  `A I AM AN AND ARE AS AT BE BUT BY DO FOR GO HE IF IN IS IT ME MY NO NOT OF ON OR OUR PM SO THE TO UP US WE YOU ALL NEW
  CEO CFO COO CTO CIO CMO EVP SVP VP IPO SPAC ETF ETFS REIT NAV EPS PE EBIT GAAP IFRS ROI ROE YOY QOQ YTD TTM AUM ESG M&A LBO OTC ADR ADRS
  GDP CPI PPI PCE PMI ISM QE FX EU UK USA UAE UN IMF ECB BOE BOJ FED FOMC SEC FTC FDA DOJ IRS DOE EPA WTO OECD OPEC NATO
  NYSE AMEX LSE TSX ASX CBOE CME ICE USD EUR GBP JPY CHF CNY CAD AUD HKD INR BTC ETH LNG WTI AI IT TV PC EV EVS API USB LED AR VR
  ET EST EDT GMT UTC BST CET PT MT AD BC JR SR DR MR MRS MS LLC LTD INC PLC CO CORP NV SA AG SE LP LLP ID OK PR HR PDF FAQ Q H
  BREAKING UPDATE LIVE NEWS READ MORE BUY SELL HOLD TOP`.split(/\s+/),
);

/**
 * The ticker symbols of a text, in the order in which they come: those that are marked as such, and bare ones only where a
 * market text has marked one too and the bare one stands beside a price, a change or in a list of symbols. In any other
 * text a word in capitals is no ticker.
 */
export function tickersIn(text: string): Ticker[] {
  const found = new Map<string, Span[]>();
  const add = (name: string, start: number, end: number) => found.set(name, [...(found.get(name) ?? []), [start, end]]);
  for (const match of text.matchAll(cashtag)) add(match[1] ?? "", match.index, match.index + match[0].length);
  for (const match of text.matchAll(caret)) add(match[0], match.index, match.index + match[0].length);
  for (const { 0: whole, 1: list = "", index } of text.matchAll(listed)) {
    const from = index + whole.lastIndexOf(list);
    for (const { 0: name, index: at } of list.matchAll(new RegExp(symbol, "g")))
      if (at === 0 || !plainWords.has(name)) add(name, from + at, from + at + name.length);
  }
  if (found.size > 0) addBare(text, found, add);
  return [...found]
    .map(([name, spans]) => ({ symbol: name, spans: spans.sort((a, b) => a[0] - b[0]) }))
    .sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
}

function addBare(
  text: string,
  marked: ReadonlyMap<string, readonly Span[]>,
  add: (name: string, start: number, end: number) => void,
): void {
  const taken = [...marked.values()].flat();
  const isMarket = isMarketText(text);
  const known = new Set(marked.keys());
  for (const { 1: name = "", index } of text.matchAll(bare)) {
    const end = index + name.length;
    if (taken.some(([from, to]) => index < to && end > from)) continue;
    // A symbol that the text has marked once is the same symbol afterwards; one letter is too little for that.
    const isKnown = known.has(name) && name.length > 1;
    const isNew = isMarket && name.length > 1 && !plainWords.has(name) && isQuoted(text, index, end);
    if (isKnown || isNew) add(name, index, end);
  }
}

function isMarketText(text: string): boolean {
  const words = new Set([...text.matchAll(marketWords)].map(([word]) => word.toLowerCase().replace(/s$/, "")));
  return words.size >= leastMarketWords;
}

/** A price or a change beside it, or alone in brackets: "GMUB +2.1%", "GMUB 14.20", "(GMUB)". */
function isQuoted(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 16);
  if (/^(?:\s*[|:,]?\s*|\s\()[+\-−±]?\$?\d+(?:[.,]\d+)?\s?%|^\s*[|:]?\s*[+\-−]?\$?\d+[.,]\d{2}\b/u.test(after))
    return true;
  return text[start - 1] === "(" && text[end] === ")";
}
