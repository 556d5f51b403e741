import { type HostList, listsAddress } from "../platform/fetch/host-list.ts";

/**
 * From where a request comes. Each proxy adds to `X-Forwarded-For` whom it was asked by, so it is read from the end, as far
 * as proxies of ours wrote it; what stands before that anybody may have written.
 */
export function clientOf(peer: string, forwardedFor: string | undefined, proxies: HostList): string {
  let client = peer;
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  while (hops.length > 0 && listsAddress(proxies, client, 0)) client = hops.pop() || client;
  return client;
}
