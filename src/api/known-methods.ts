import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";

interface Route {
  method: string;
  /** `/feeds/:id` */
  path: string;
}

/**
 * Refuses a method that a resource does not know, and names those that it does (RFC 9110 §15.5.6).
 * @param routesOf asked at the first request: by then all are there.
 */
export function refuseUnknownMethods(routesOf: () => readonly Route[]): MiddlewareHandler {
  let resources: Map<string, Set<string>> | undefined;
  return (c, next) => {
    resources ??= methodsByPath(routesOf());
    const below = c.req.path.slice(c.req.path.startsWith("/api/") ? "/api".length : 0);
    const known = methodsAt(resources, below);
    if (!known || known.has(c.req.method)) return next();
    const allowed = [...known].join(", ");
    c.header("Allow", allowed);
    throw new HTTPException(405, { message: `This resource does not know ${c.req.method}. It knows ${allowed}.` });
  };
}

function methodsByPath(routes: readonly Route[]): Map<string, Set<string>> {
  const resources = new Map<string, Set<string>>();
  for (const { method, path } of routes) {
    if (method === "ALL") continue;
    const methods = resources.get(path) ?? new Set();
    resources.set(path, methods.add(method));
    if (method === "GET") methods.add("HEAD");
  }
  return resources;
}

/** A path that is written out goes before one with an id in the same place. */
function methodsAt(resources: ReadonlyMap<string, Set<string>>, asked: string): Set<string> | undefined {
  const parts = asked.split("/");
  const fits = (path: string) => {
    const pattern = path.split("/");
    return pattern.length === parts.length && pattern.every((part, place) => isPartOf(part, parts[place] ?? ""));
  };
  return resources.get(asked) ?? [...resources].find(([path]) => fits(path))?.[1];
}

function isPartOf(pattern: string, part: string): boolean {
  return pattern.startsWith(":") ? part !== "" : pattern === part;
}
