import { Hono } from "hono";
import { openSigned } from "../articles/image-address.ts";
import { loadImage } from "../articles/load-image.action.ts";
import { allow } from "../platform/actor.ts";
import { NotFound } from "../platform/refusals.ts";
import { actorOf } from "./actor-of.ts";
import type { WebDesk } from "./web-desk.ts";

/** Opened by itself, a file that a browser might take for a document can do nothing. */
const noDocument = "default-src 'none'; sandbox";

/** Publishers' pictures, from here: no reader's browser tells a publisher who reads what. */
export function imageRoutes({ images }: WebDesk): Hono {
  const routes = new Hono();
  routes.get("/:signature{[\\w-]{1,64}}/:encoded{[\\w-]{1,8000}}", async (c) => {
    const address = images && openSigned(images.secret, c.req.param("signature"), c.req.param("encoded"));
    if (!address) throw new NotFound("There is no picture at this address.");
    const loaded = await loadImage(allow(actorOf(c), "read"), images, address);
    c.header("Content-Security-Policy", noDocument);
    if (loaded.outcome === "image") {
      c.header("Content-Type", loaded.type);
      c.header("Cache-Control", "private, max-age=31536000, immutable");
      return c.body(loaded.bytes);
    }
    c.header("Cache-Control", loaded.outcome === "later" ? "no-store" : "private, max-age=300");
    return c.text("This picture cannot be shown.\n", 404);
  });
  return routes;
}
