import { createHash, timingSafeEqual } from "node:crypto";

/** Whether whoever comes over HTTP may ask the MCP server. */
export interface McpAccess {
  allows(authorization: string | undefined): boolean;
}

/** One token for all, kept as its hash: hashes are of one length, and comparing them takes the same time for every token. */
export function openMcpAccess(token: string): McpAccess {
  const known = digest(token);
  return {
    allows(authorization) {
      const [, given] = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(authorization ?? "") ?? [];
      return given !== undefined && timingSafeEqual(digest(given), known);
    },
  };
}

function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
