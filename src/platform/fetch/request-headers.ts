import { acceptEncoding } from "./content-coding.ts";
import type { FetchRequest } from "./fetched.ts";

/** How Octavo introduces itself to publishers: by name, with what its operator says of who runs it. */
export function userAgentOf(version: string, contact: string | undefined): string {
  return `Octavo/${version} (${contact ?? "a newspaper somebody runs for themselves"})`;
}

/** What a host said about its answer, to be asked again, and what proves who asks go to no other host. */
export function requestHeaders(
  request: FetchRequest,
  userAgent: string,
  isSameHost: boolean,
): Readonly<Record<string, string>> {
  const conditions = isSameHost
    ? {
        "if-none-match": request.etag,
        "if-modified-since": request.lastModified,
        authorization: request.authorization,
      }
    : {};
  return {
    "user-agent": userAgent,
    accept: request.accept ?? "*/*",
    "accept-encoding": acceptEncoding,
    ...(request.form && { "content-type": "application/x-www-form-urlencoded" }),
    ...Object.fromEntries(Object.entries(conditions).filter(isSendable)),
  };
}

/** A stored validator with characters that no header may carry would make the request a bug of ours: it is left out. */
function isSendable(header: [string, string | undefined]): header is [string, string] {
  return header[1] !== undefined && header[1] !== "" && /^[\t\x20-\x7e\x80-\xff]*$/.test(header[1]);
}
