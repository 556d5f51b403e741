import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** A list of hosts that a person wrote: names, `.suffixes`, IP addresses, networks, each with or without `:port`. */
export type HostList = readonly HostEntry[];

type HostEntry = (
  | { is: "everything" }
  | { is: "name"; name: string }
  | { is: "suffix"; suffix: string }
  | { is: "network"; network: [ipaddr.IPv4 | ipaddr.IPv6, number] }
) & { port: number | undefined };

/** Never fails: what makes no sense is a name that no host has. */
export function parseHostList(entries: readonly string[]): HostList {
  return entries
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map(parseEntry);
}

/** Is this host on the list under its own name? `hostname` as `URL` spells it, brackets or not. */
export function listsHost(list: HostList, hostname: string, port: number): boolean {
  const name = plainHost(hostname);
  return isIP(name) > 0 ? listsAddress(list, name, port) : fitting(list, port).some((entry) => listsName(entry, name));
}

/** Is this IP address on the list, whatever name led to it? */
export function listsAddress(list: HostList, address: string, port: number): boolean {
  if (!ipaddr.isValid(address)) return false;
  const asked = ipaddr.process(address);
  return fitting(list, port).some(
    (entry) =>
      entry.is === "everything" ||
      (entry.is === "network" && entry.network[0].kind() === asked.kind() && asked.match(entry.network)),
  );
}

/** Without brackets, in lower case, without the dot that ends a fully qualified name. */
export function plainHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "");
}

export function portOf(url: URL): number {
  return url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
}

function fitting(list: HostList, port: number): HostEntry[] {
  return list.filter((entry) => entry.port === undefined || entry.port === port);
}

function listsName(entry: HostEntry, name: string): boolean {
  if (entry.is === "everything") return true;
  if (entry.is === "name") return entry.name === name;
  return entry.is === "suffix" && (name === entry.suffix || name.endsWith(`.${entry.suffix}`));
}

function parseEntry(entry: string): HostEntry {
  const { host, port } = splitPort(entry);
  if (host === "*") return { is: "everything", port };
  if (ipaddr.isValidCIDR(host)) return { is: "network", network: ipaddr.parseCIDR(host), port };
  const name = asciiHost(host.replace(/^\*?\./, ""));
  if (isIP(name) > 0) {
    const address = ipaddr.process(name);
    return { is: "network", network: [address, address.kind() === "ipv4" ? 32 : 128], port };
  }
  return /^\*?\./.test(host) ? { is: "suffix", suffix: name, port } : { is: "name", name, port };
}

/** A colon separates a port only when it is the only one, or stands behind a bracket: `::1` has none. */
function splitPort(entry: string): { host: string; port: number | undefined } {
  const [, bracketed, bare, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(entry) ?? [];
  return { host: bracketed ?? bare ?? entry, port: port === undefined ? undefined : Number(port) };
}

/** Spelled as `URL` would spell it, so that `Zürich.example` and `127.1` meet what is asked for. */
function asciiHost(host: string): string {
  const written = host.includes(":") ? `http://[${host}]/` : `http://${host}/`;
  return plainHost(URL.canParse(written) ? new URL(written).hostname : host);
}
