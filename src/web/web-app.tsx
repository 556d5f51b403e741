import { Hono } from "hono";
import { compress } from "hono/compress";
import { knowActor } from "./actor-of.ts";
import { agendaRoutes } from "./agenda.routes.tsx";
import { articleRoutes } from "./article.routes.tsx";
import { openAssets } from "./assets.ts";
import { assistantRoutes } from "./assistant.routes.tsx";
import { changesRoutes } from "./changes.routes.tsx";
import { editingRoutes } from "./editing.routes.tsx";
import { entityRoutes } from "./entity.routes.tsx";
import { feedRoutes } from "./feeds.routes.tsx";
import { imageRoutes } from "./image.routes.ts";
import { ledgerRoutes } from "./ledger.routes.tsx";
import { listRoutes } from "./list.routes.tsx";
import { liveRoutes } from "./live.routes.ts";
import { modelSettingsRoutes } from "./model-settings.routes.tsx";
import { ownFeedRoutes } from "./own-feeds.routes.ts";
import type { Printing } from "./printing.ts";
import { readingSettingsRoutes } from "./reading-settings.routes.ts";
import { nothingHere, refuse } from "./refuse.tsx";
import { revisionRoutes } from "./revision.routes.tsx";
import { searchRoutes } from "./search.routes.tsx";
import { limitBodies, protect, refuseOutsiders } from "./security.ts";
import { selectorRoutes } from "./selectors.routes.tsx";
import { statusRoutes } from "./status.routes.tsx";
import { storyRoutes } from "./story.routes.tsx";
import { storyEditRoutes } from "./story-edit.routes.tsx";
import { storylineRoutes } from "./storyline.routes.tsx";
import type { WebDesk } from "./web-desk.ts";
import { websubRoutes } from "./websub.routes.ts";
import { wordingRoutes } from "./wording.routes.tsx";

/** All pages, the API below `/api` and what other programs ask, behind the checks that every request passes. */
export function createWebApp(desk: WebDesk, api = new Hono(), programs = new Hono()): Hono {
  const assets = openAssets(desk.assetsFolder);
  const print = (): Printing => ({ now: desk.now(), assetsPath: assets.path });
  const app = new Hono();
  // Before the check of names: hubs are outsiders, and reach this alone.
  app.route("/", websubRoutes(desk.feeds));
  app.use(protect, refuseOutsiders, knowActor, compress());
  // Before the limits of forms: bodies of the API are something else.
  app.route("/api", api);
  app.use(limitBodies);
  app.route("/", programs);
  app.route("/", storyRoutes(desk, print));
  app.route("/", agendaRoutes(desk, print));
  app.route("/", storylineRoutes(desk, print));
  app.route("/", assistantRoutes(desk, print));
  app.route("/", ledgerRoutes(desk, print));
  app.route("/stories", storyEditRoutes(desk, print));
  app.route("/editing", editingRoutes(desk, print));
  app.route("/entities", entityRoutes(desk, print));
  app.route("/articles", articleRoutes(desk, print));
  app.route("/articles", revisionRoutes(desk, print));
  app.route("/changes", changesRoutes(desk, print));
  app.route("/image", imageRoutes(desk));
  app.route("/feeds", feedRoutes(desk, print));
  app.route("/feeds", selectorRoutes(desk, print));
  app.route("/", listRoutes(desk, print));
  app.route("/", searchRoutes(desk, print));
  app.route("/", ownFeedRoutes(desk));
  app.route("/", readingSettingsRoutes());
  app.route("/", statusRoutes(desk, print));
  app.route("/", liveRoutes(desk));
  app.route("/", wordingRoutes(desk, print));
  app.route("/settings/model", modelSettingsRoutes(desk, print));
  app.route("/assets", assets.routes);
  app.get("/robots.txt", (c) => c.text("User-agent: *\nDisallow: /\n"));
  app.get("/healthz", (c) => c.text("Octavo lives.\n"));
  app.get("/readyz", async (c) =>
    (await answers(desk)) ? c.text("Octavo is ready.\n") : c.text("The database does not answer.\n", 503),
  );
  app.notFound((c) => refuse(c, nothingHere, print(), desk.log));
  app.onError((error, c) => refuse(c, error, print(), desk.log));
  return app;
}

async function answers(desk: WebDesk): Promise<boolean> {
  try {
    return await desk.isReady();
  } catch (error) {
    desk.log.warn({ error: error instanceof Error ? error.message : String(error) }, "database does not answer");
    return false;
  }
}
