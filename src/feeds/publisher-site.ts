import { getDomain } from "tldts";

/**
 * What a publisher is known by: the registrable domain of its home page (Public Suffix List, private suffixes too, so that
 * two blogs of one host are two publishers). Where the host has no domain name, it is host, port and path.
 */
export function publisherSite(homeUrl: string): string {
  const parsed = URL.parse(homeUrl.trim());
  if (!parsed || parsed.hostname === "") return homeUrl.trim().toLowerCase();
  const hostname = parsed.hostname.replace(/\.$/, "");
  const domain = registrableDomain(hostname);
  if (domain) return domain;
  const folder = parsed.pathname.replace(/\/[^/]*\.[^/]*$/, "").replace(/\/+$/, "");
  return `${hostname}${parsed.port && `:${parsed.port}`}${folder}`;
}

/** The part of a host that somebody registered ("courier.co.uk"); `undefined` for an IP address or a bare name. */
export function registrableDomain(hostname: string): string | undefined {
  return getDomain(hostname, { allowPrivateDomains: true }) ?? undefined;
}
