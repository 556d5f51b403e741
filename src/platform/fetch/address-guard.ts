import { isIP } from "node:net";
import { type HostList, listsAddress, listsHost, plainHost, portOf } from "./host-list.ts";
import { whyNotPublic } from "./special-addresses.ts";

/**
 * Endings that no public name has: RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`, and what routers and offices use.
 * A resolver of ours would show where they lead; a proxy resolves them behind our back.
 */
const localEndings = [
  ...["localhost", "local", "internal", "localdomain", "home.arpa"],
  ...["lan", "home", "corp", "intranet", "private", "svc"],
];

/**
 * Why an address may not be asked at all, judged by its spelling alone, as a sentence for people; `undefined` when it may.
 * `URL` has already turned `0x7f.1`, `2130706433` and full-width digits into the one spelling of an IP address.
 * `resolver` says who looks names up: what only we can check by DNS is checked here by name when the proxy does.
 */
export function refusalOfUrl(url: URL, allowed: HostList, resolver: "octavo" | "proxy"): string | undefined {
  if (url.protocol !== "http:" && url.protocol !== "https:") return `Octavo does not fetch ${url.protocol} addresses`;
  if (url.username !== "" || url.password !== "") return "The address carries a user name or password";
  const host = plainHost(url.hostname);
  const port = portOf(url);
  if (host === "") return "The address names no host";
  if (isIP(host) > 0) return refusalOfIp(host, port, allowed);
  if (listsHost(allowed, host, port)) return undefined;
  if (isUnder(host, "localhost"))
    return resolver === "octavo" && allowsLoopback(allowed, port) ? undefined : `${host} is this machine itself`;
  if (resolver === "proxy" && isLocalName(host)) return `${host} is a name of a private network`;
  return undefined;
}

/** Why an IP address may not be connected to; `host` is the name that led to it, when one did. */
export function refusalOfIp(address: string, port: number, allowed: HostList, host?: string): string | undefined {
  const what = whyNotPublic(address);
  if (what === undefined || listsAddress(allowed, address, port)) return undefined;
  if (host === undefined) return `${address} is ${what}`;
  return listsHost(allowed, host, port) ? undefined : `${host} leads to ${address}, ${what}`;
}

/** A name without a dot is looked up in the local network's own domain. */
function isLocalName(host: string): boolean {
  return !host.includes(".") || localEndings.some((ending) => isUnder(host, ending));
}

function isUnder(host: string, ending: string): boolean {
  return host === ending || host.endsWith(`.${ending}`);
}

/** Whoever allowed 127.0.0.1 may call it localhost; what the name leads to is still checked. */
function allowsLoopback(allowed: HostList, port: number): boolean {
  return ["127.0.0.1", "::1"].some((address) => listsAddress(allowed, address, port));
}
