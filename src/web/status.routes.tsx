import { Hono } from "hono";
import { writeMetrics } from "./metrics.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import { StatusPage } from "./status.page.tsx";
import type { WebDesk } from "./web-desk.ts";

/** The signals of the day, for people and for Prometheus. */
export function statusRoutes({ readFigures }: Pick<WebDesk, "readFigures">, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/status", async (c) => sendPage(c, <StatusPage figures={await readFigures()} printing={print()} />));
  routes.get("/metrics", async (c) => {
    c.header("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    c.header("Cache-Control", "no-store");
    return c.body(await writeMetrics(await readFigures(), process.memoryUsage()));
  });
  return routes;
}
