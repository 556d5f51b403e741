import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Hono } from "hono";

const kinds: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  woff2: "font/woff2",
};

export interface Assets {
  /** Where they lie; the path holds a hash of all of them, so that none ever changes at its address. */
  path: string;
  routes: Hono;
}

interface Asset {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  /** Compressed once, where to do it for every request would be work; undefined where it is small. */
  packed: (() => Uint8Array<ArrayBuffer>) | undefined;
}

/** Below this, it is compressed with everything else that is sent. */
const largeBytes = 256 * 1024;

/** Reads the style sheet and the fonts into memory, once. */
export function openAssets(folder: string): Assets {
  const assets = readAssets(folder);
  const hash = createHash("sha256");
  for (const [name, { bytes }] of assets) hash.update(name).update(bytes);
  const version = hash.digest("hex").slice(0, 12);
  const routes = new Hono();
  routes.get("/:version/:name{.+}", (c) => {
    const asset = assets.get(c.req.param("name"));
    if (!asset) return c.notFound();
    // A page of an earlier version still gets the style sheet, but must ask again.
    const isCurrent = c.req.param("version") === version;
    c.header("Cache-Control", isCurrent ? "public, max-age=31536000, immutable" : "no-cache");
    c.header("Content-Type", asset.type);
    if (!asset.packed) return c.body(asset.bytes);
    c.header("Vary", "Accept-Encoding");
    if (!/\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) return c.body(asset.bytes);
    c.header("Content-Encoding", "gzip");
    return c.body(asset.packed());
  });
  return { path: `/assets/${version}`, routes };
}

function readAssets(folder: string): Map<string, Asset> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  const read = names.map((name): [string, Asset] => {
    const ending = name.slice(name.lastIndexOf(".") + 1);
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const isLarge = ending === "js" && bytes.length > largeBytes;
    const type = kinds[ending] ?? "application/octet-stream";
    return [name, { bytes, type, packed: isLarge ? packOnce(bytes) : undefined }];
  });
  return new Map(read);
}

function packOnce(bytes: Uint8Array<ArrayBuffer>): () => Uint8Array<ArrayBuffer> {
  let packed: Uint8Array<ArrayBuffer> | undefined;
  return () => {
    packed ??= new Uint8Array(gzipSync(bytes));
    return packed;
  };
}
