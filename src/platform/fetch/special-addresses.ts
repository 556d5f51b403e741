import ipaddr from "ipaddr.js";

type Network = [network: [ipaddr.IPv4 | ipaddr.IPv6, number], what: string];

/** From IANA's IPv4 special-purpose registry, and what clouds keep at an ordinary address. */
const specialV4 = networks({
  "0.0.0.0/8": "an unspecified address",
  "10.0.0.0/8": "a private address",
  "100.64.0.0/10": "a carrier's private address",
  "127.0.0.0/8": "this machine's own address",
  "169.254.0.0/16": "a link-local address, where clouds keep their secrets",
  "172.16.0.0/12": "a private address",
  "192.0.0.0/24": "a reserved address",
  "192.0.2.0/24": "an address for documentation",
  "192.88.99.0/24": "a 6to4 relay",
  "192.168.0.0/16": "a private address",
  "198.18.0.0/15": "an address for benchmarks",
  "198.51.100.0/24": "an address for documentation",
  "203.0.113.0/24": "an address for documentation",
  "224.0.0.0/4": "a multicast address",
  "240.0.0.0/4": "a reserved address",
  // Azure answers its virtual machines here, in the middle of public space.
  "168.63.129.16/32": "a cloud's metadata address",
});

/** What is special inside the global unicast block; all that lies outside the block is refused without a list. */
const specialV6 = networks({
  // Teredo, benchmarks, ORCHID and more: no news is published from any of them.
  "2001::/23": "a reserved address",
  "2001:db8::/32": "an address for documentation",
  "2002::/16": "a 6to4 address",
  "3ffe::/16": "a reserved address",
  "3fff::/20": "an address for documentation",
});
const globalUnicast = ipaddr.parseCIDR("2000::/3");

/** Both carry an IPv4 address in their last four bytes. A network with NAT64 reaches every IPv4 host by such an address. */
const carriesV4 = ["64:ff9b::/96", "::ffff:0:0/96"].map((network) => ipaddr.parseCIDR(network));

/**
 * What an IP address is when it is not a public one ("a private address"), else `undefined`.
 * An IPv6 address that wraps an IPv4 one is what the wrapped one is.
 */
export function whyNotPublic(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return "not an IP address";
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return found(parsed, specialV4);
  if (carriesV4.some((network) => parsed.match(network))) return whyNotPublic(wrappedV4(parsed));
  return found(parsed, specialV6) ?? (parsed.match(globalUnicast) ? undefined : whyNotGlobal(parsed));
}

function wrappedV4(address: ipaddr.IPv6): string {
  return address.toByteArray().slice(-4).join(".");
}

function whyNotGlobal(address: ipaddr.IPv6): string {
  const what: Record<string, string> = {
    loopback: "this machine's own address",
    unspecified: "an unspecified address",
    uniqueLocal: "a private address",
    linkLocal: "a link-local address",
    multicast: "a multicast address",
  };
  return what[address.range()] ?? "a reserved address";
}

function found(address: ipaddr.IPv4 | ipaddr.IPv6, list: readonly Network[]): string | undefined {
  return list.find(([network]) => address.match(network))?.[1];
}

function networks(list: Record<string, string>): Network[] {
  return Object.entries(list).map(([network, what]) => [ipaddr.parseCIDR(network), what]);
}
