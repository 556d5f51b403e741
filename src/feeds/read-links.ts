import { resolveWebAddress } from "./resolve-address.ts";
import { attribute, childrenNamed, textOf, type XmlElement } from "./xml-element.ts";

/** Hosts that put their own counter before a publisher's address. */
const proxyHosts = /^https?:\/\/(?:feedproxy\.google\.com|feeds?\.feedburner\.com|rss\.feedsportal\.com)\//i;

/** RSS: the text of `link`, or an Atom link beside or instead of it; the original where a counting service hides it. */
export function rssLink(element: XmlElement): string | undefined {
  const links = childrenNamed(element, "link").filter((link) => !link.isCut);
  const own = links.map((link) => resolveWebAddress(textOf(link), link.base)).find((address) => address !== undefined);
  const link = own ?? atomLink(links) ?? atomLink(childrenNamed(element, "atom:link"));
  const original = childrenNamed(element, "feedburner:origlink")[0];
  if (original && (!link || proxyHosts.test(link))) return resolveWebAddress(textOf(original), original.base) ?? link;
  return link;
}

/** Atom (RFC 4287 §4.2.7): the alternate that is a page; a link without `rel` is an alternate. */
export function atomLink(links: readonly XmlElement[]): string | undefined {
  const alternates = links.filter((link) => ["", "alternate"].includes(relationOf(link)) && !link.isCut);
  const pages = alternates.filter((link) =>
    /^(?:$|text\/html|application\/xhtml)/i.test(attribute(link, "type") ?? ""),
  );
  for (const link of [...pages, ...alternates]) {
    const address = resolveWebAddress(attribute(link, "href"), link.base);
    if (address) return address;
  }
  return undefined;
}

/** WebSub §4: a feed names its hub and its own lasting address by links. */
export function pushLinks(...holders: XmlElement[]): { hub: string | undefined; self: string | undefined } {
  const links = holders.flatMap((holder) => childrenNamed(holder, "link", "atom:link"));
  const first = (relation: string) => {
    const link = links.find((each) => relationOf(each) === relation && attribute(each, "href"));
    return link && resolveWebAddress(attribute(link, "href"), link.base);
  };
  return { hub: first("hub"), self: first("self") };
}

/** RFC 4287 §4.2.7.2: a registered relation may be written as an address. */
function relationOf(link: XmlElement): string {
  return (attribute(link, "rel") ?? "").trim().toLowerCase().replace("http://www.iana.org/assignments/relation/", "");
}
