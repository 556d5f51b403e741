import { registrableDomain } from "./publisher-site.ts";

/** Parameters that only say how a reader came to the page; compared in lower case. */
const trackingNames = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid gad_source msclkid yclid twclid ttclid igshid igsh li_fat_id srsltid epik
  mc_cid mc_eid mkt_tok _hsenc _hsmi hsctatracking vero_id vero_conv oly_anon_id oly_enc_id wickedid _openstat
  _ga _gl __twitter_impression guccounter guce_referrer guce_referrer_sig soc_src soc_trk smid smtyp sr_share
  cmpid cmp ocid ncid icid intcid s_cid taid ito ftag xtor wt_mc wt.mc_id spm scm emc tpcc bxid traffic_source`.split(
    /\s+/,
  ),
);
const trackingPrefixes = /^(?:utm|at|ns|pk|piwik|mtm|matomo|hsa)_/;
/** Parameters that may name the article itself, dropped only where their value plainly names a way of coming. */
const doubtfulNames = new Set(
  "ref source src from mod partner via mbid referrer referer cid rss campaign share".split(" "),
);
const wayOfComing =
  /^(?:1|true)?$|^(?:rss|atom|feed|twitter|facebook|fb|linkedin|reddit|whatsapp|telegram|newsletter|e-?mail|social|share|google-?news|apple-?news|flipboard|syndication)(?:[-_.].*)?$/i;

/**
 * An article's address without what is not part of it, ready to be fetched: lower-case host, no default port, no fragment
 * (a `#!` one is an address of its own), no tracking parameters; the others stay in their order, letter by letter.
 * `undefined` for anything but http and https.
 */
export function canonicalAddress(url: string): string | undefined {
  const parsed = URL.parse(url.trim());
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.hostname === "") return undefined;
  parsed.username = "";
  parsed.password = "";
  if (!parsed.hash.startsWith("#!")) parsed.hash = "";
  if (parsed.search) parsed.search = withoutTracking(parsed.search.slice(1));
  return parsed.href.replace(/\?(?=$|#)/, "");
}

/**
 * The identity of an article's address, as `host/path?query`: two addresses with one key are one article. Beyond
 * `canonicalAddress` it leaves out the scheme, a `www.` (or `m.`, `amp.`, `mobile.` right before the domain), a slash at the
 * end and an `amp` at the end. A false merge is worse than a missed one, so everything else counts, case and order too.
 */
export function addressKey(url: string): string | undefined {
  const canonical = canonicalAddress(url);
  if (!canonical) return undefined;
  const parsed = new URL(canonical);
  const path = evenPath(parsed.pathname);
  const query = evenEscapes(
    parsed.search.replace(/^\?|(?:^\?|&)(?:amp(?:=1|=true)?|outputtype=amp)(?=&|$)/gi, "").replace(/^&/, ""),
  );
  return `${evenHost(parsed)}${path}${query && `?${query}`}${parsed.hash}`;
}

function withoutTracking(query: string): string {
  return query
    .split("&")
    .filter((pair) => pair !== "" && !isTracking(pair))
    .join("&");
}

function isTracking(pair: string): boolean {
  const equals = pair.indexOf("=");
  const name = (equals < 0 ? pair : pair.slice(0, equals)).toLowerCase();
  if (trackingNames.has(name) || trackingPrefixes.test(name)) return true;
  return doubtfulNames.has(name) && equals >= 0 && wayOfComing.test(pair.slice(equals + 1));
}

function evenHost({ hostname, port }: URL): string {
  const domain = registrableDomain(hostname);
  const isSpare = domain !== undefined && /^(?:www\d?|m|amp|mobile)$/.test(hostname.slice(0, -domain.length - 1));
  // "www.news.example.com": the same page as "news.example.com" wherever both exist.
  const host = isSpare ? domain : domain ? hostname.replace(/^www\.(?=.)/, "") : hostname;
  return port ? `${host}:${port}` : host;
}

function evenPath(pathname: string): string {
  const path = evenEscapes(pathname).replace(/\/+$/, "");
  return path.replace(/(\/[^/]+)\/amp$/, "$1");
}

/** RFC 3986 §6.2.2: escapes in capitals, and none for characters that need none. */
function evenEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : triplet.toUpperCase();
  });
}
