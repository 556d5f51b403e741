import type { Fetched, Fetcher } from "../fetch/fetched.ts";
import { IssuerDown } from "./issuer.ts";

/** The part of a request that the protocol's library makes. */
export interface Asked {
  method: string;
  headers: Readonly<Record<string, string>>;
  body?: unknown;
}

/**
 * Asks the issuer by the one way out of this program. No redirect is followed: secrets are sent, and the addresses were
 * named by the issuer itself. Its own host, which the administrator set, may be a private one; no other may.
 */
export function guardedFetch(fetcher: Fetcher, issuer: string) {
  const { host } = new URL(issuer);
  return async (url: string, { method, headers, body }: Asked): Promise<Response> => {
    const named = new Headers(headers);
    const fetched = await fetcher.fetch({
      url,
      accept: named.get("accept") ?? "application/json",
      authorization: named.get("authorization") ?? undefined,
      maxRedirects: 0,
      allowHosts: [host],
      ...(method === "POST" && { form: Object.fromEntries(new URLSearchParams(`${body}`)) }),
    });
    if (fetched.outcome !== "answer") throw new IssuerDown(whyNot(fetched));
    const { status } = fetched;
    if (status >= 500 || status === 404) throw new IssuerDown(`${url} answers with status ${status}`);
    const type = fetched.headers["content-type"];
    const content = status === 204 || status === 304 ? null : new Uint8Array(fetched.body);
    return new Response(content, { status, ...(type !== undefined && { headers: { "content-type": type } }) });
  };
}

function whyNot(fetched: Exclude<Fetched, { outcome: "answer" }>): string {
  const { outcome, url } = fetched;
  if (outcome === "refused" || outcome === "unreachable") return `${url}: ${fetched.reason}`;
  if (outcome === "timed out") return `${url} did not answer in time`;
  if (outcome === "too many redirects") return `${url} leads elsewhere`;
  return outcome === "later" ? `${url} asked for a pause` : `${url} sends too much`;
}
