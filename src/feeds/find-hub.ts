import { resolveWebAddress } from "./resolve-address.ts";

export interface Push {
  hub: string;
  topic: string;
}

interface NamedByFeed {
  hub?: string | undefined;
  self?: string | undefined;
}

/**
 * The hub of a feed and the topic to subscribe to. The HTTP Link header counts before the feed's own links (WebSub §4).
 * `undefined` where no hub is named.
 * @param url where the feed was fetched; it is the topic where nobody names another
 */
export function findHub(linkHeader: string | undefined, named: NamedByFeed, url: string): Push | undefined {
  const header = linkTargets(linkHeader ?? "", url);
  const hub = header.get("hub") ?? named.hub;
  return hub ? { hub, topic: header.get("self") ?? named.self ?? url } : undefined;
}

/** RFC 8288 §3: `<address>; rel="one two"`, several parted by commas. The first of each relation counts. */
function linkTargets(header: string, base: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [, reference, parameters] of header.slice(0, 8192).matchAll(/<([^>]*)>((?:\s*;[^,<]*)*)/g)) {
    const relations = /(?:^|;)\s*rel\s*=\s*"?([^";]*)/i.exec(parameters ?? "")?.[1] ?? "";
    const address = resolveWebAddress(reference, base);
    for (const relation of relations.toLowerCase().split(/\s+/))
      if (address && relation && !targets.has(relation)) targets.set(relation, address);
  }
  return targets;
}
