import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { refusalOfIp } from "./address-guard.ts";
import { type HostList, plainHost } from "./host-list.ts";

/** Every IP address of a host name. */
export type Resolve = (host: string) => Promise<readonly { address: string; family: number }[]>;

export const resolveBySystem: Resolve = (host) => lookup(host, { all: true });

/** The guard would not connect; the message is a sentence for people. */
export class AddressRefused extends Error {}

/**
 * Connects only to addresses that were checked. The name is resolved once, every address is checked, and these very
 * addresses are handed to the socket, so that a second answer of a hostile name server is never asked for.
 * HTTP/1.1 only: the limits on headers and bodies were tried against it.
 */
export function guardedConnector(allowed: HostList, resolve: Resolve, connectMs: number): buildConnector.connector {
  return (options, callback) => {
    const port = Number(options.port || (options.protocol === "https:" ? 443 : 80));
    const host = plainHost(options.hostname);
    // A socket does not look up what is an IP address already.
    const refusal = isIP(host) > 0 ? refusalOfIp(host, port, allowed) : undefined;
    if (refusal !== undefined) return callback(new AddressRefused(refusal), null);
    const connect = buildConnector({
      allowH2: false,
      timeout: connectMs,
      lookup: checkedLookup(port, allowed, resolve),
      autoSelectFamily: true,
      // Node's 250 ms give up on hosts across an ocean.
      autoSelectFamilyAttemptTimeout: 1000,
    });
    connect(options, callback);
  };
}

function checkedLookup(port: number, allowed: HostList, resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    checkedAddresses(host, port, allowed, resolve).then(
      (addresses) => {
        const [first] = addresses;
        if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, "", 0),
    );
  };
}

type Addresses = Awaited<ReturnType<Resolve>>;

async function checkedAddresses(
  host: string,
  port: number,
  allowed: HostList,
  resolve: Resolve,
): Promise<[Addresses[number], ...Addresses]> {
  const [first, ...others] = await resolve(host);
  if (first === undefined) throw Object.assign(new Error(`no address for ${host}`), { code: "ENOTFOUND" });
  for (const { address } of [first, ...others]) {
    const refusal = refusalOfIp(address, port, allowed, plainHost(host));
    if (refusal !== undefined) throw new AddressRefused(refusal);
  }
  return [first, ...others];
}
