import { Hono } from "hono";
import { compress } from "hono/compress";
import { accountRoutes } from "./account.routes.tsx";
import { knowActor } from "./actor-of.ts";
import { agendaRoutes } from "./agenda.routes.tsx";
import { articleRoutes } from "./article.routes.tsx";
import { openAssets } from "./assets.ts";
import { assistantRoutes } from "./assistant.routes.tsx";
import { changesRoutes } from "./changes.routes.tsx";
import { commentRoutes } from "./comment.routes.tsx";
import { conversationRoutes } from "./conversation.routes.tsx";
import { knowNotices } from "./count-notices.ts";
import { editingRoutes } from "./editing.routes.tsx";
import { entityRoutes } from "./entity.routes.tsx";
import { feedRoutes } from "./feeds.routes.tsx";
import { houseRoutes } from "./house.routes.tsx";
import { guardPages } from "./house-door.ts";
import { imageRoutes } from "./image.routes.ts";
import { issuerRoutes } from "./issuer.routes.tsx";
import { ledgerRoutes } from "./ledger.routes.tsx";
import { letterRoutes } from "./letter.routes.tsx";
import { listRoutes } from "./list.routes.tsx";
import { liveRoutes } from "./live.routes.ts";
import { membershipHookRoutes } from "./membership-hook.routes.ts";
import { modelSettingsRoutes } from "./model-settings.routes.tsx";
import { moderationRoutes } from "./moderation.routes.tsx";
import { noticeRoutes } from "./notices.routes.tsx";
import { ownFeedRoutes } from "./own-feeds.routes.ts";
import { passkeyRoutes } from "./passkey.routes.ts";
import { peopleRoutes } from "./people.routes.tsx";
import type { Printing } from "./printing.ts";
import { quoteRoutes } from "./quote.routes.tsx";
import { readingSettingsRoutes } from "./reading-settings.routes.ts";
import { recoverRoutes } from "./recover.routes.tsx";
import { nothingHere, refuse } from "./refuse.tsx";
import { registerRoutes } from "./register.routes.tsx";
import { revisionRoutes } from "./revision.routes.tsx";
import { searchRoutes } from "./search.routes.tsx";
import { limitBodies, protect, refuseOutsiders } from "./security.ts";
import { selectorRoutes } from "./selectors.routes.tsx";
import { signInRoutes } from "./sign-in.routes.tsx";
import { statusRoutes } from "./status.routes.tsx";
import { storyRoutes } from "./story.routes.tsx";
import { storyEditRoutes } from "./story-edit.routes.tsx";
import { storylineRoutes } from "./storyline.routes.tsx";
import { takeDownRoutes } from "./take-down.routes.tsx";
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
  app.use(protect, refuseOutsiders(desk.readers), compress());
  app.route("/", sameForAll(desk, assets));
  // Before it is found out whose browser asks: programs bring keys, and cookies open nothing to them.
  app.route("/", programs);
  app.use(knowActor(desk.readers), knowNotices(desk), guardPages);
  // Before the limits of forms: bodies of the API are something else.
  app.route("/api", api);
  app.use(limitBodies);
  app.route("/", storyRoutes(desk, print));
  app.route("/", agendaRoutes(desk, print));
  app.route("/", storylineRoutes(desk, print));
  app.route("/", assistantRoutes(desk, print));
  app.route("/", ledgerRoutes(desk, print));
  app.route("/", conversationRoutes(desk, print));
  app.route("/comments", commentRoutes(desk, print));
  app.route("/moderation", moderationRoutes(desk, print));
  app.route("/notices", noticeRoutes(desk, print));
  app.route("/articles", quoteRoutes(desk, print));
  app.route("/stories", storyEditRoutes(desk, print));
  app.route("/editing", editingRoutes(desk, print));
  app.route("/entities", entityRoutes(desk, print));
  app.route("/articles", articleRoutes(desk, print));
  app.route("/", takeDownRoutes(desk, print));
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
  app.route("/", signInRoutes(desk, print));
  app.route("/", passkeyRoutes(desk));
  app.route("/", issuerRoutes(desk, print));
  app.route("/account", accountRoutes(desk, print));
  app.route("/account/letters", letterRoutes(desk, print));
  app.route("/", membershipHookRoutes(desk));
  app.route("/settings/people", peopleRoutes(desk, print));
  app.route("/settings", houseRoutes(desk, print));
  app.route("/", registerRoutes(desk, print));
  app.route("/", recoverRoutes(desk, print));
  app.route("/", wordingRoutes(desk, print));
  app.route("/settings/model", modelSettingsRoutes(desk, print));
  app.notFound((c) => refuse(c, nothingHere, print(), desk));
  app.onError((error, c) => refuse(c, error, print(), desk));
  return app;
}

/** What is the same for everybody, and must answer without the database. */
function sameForAll(desk: WebDesk, assets: ReturnType<typeof openAssets>): Hono {
  const routes = new Hono();
  routes.route("/assets", assets.routes);
  routes.get("/robots.txt", (c) => c.text("User-agent: *\nDisallow: /\n"));
  routes.get("/healthz", (c) => c.text("Octavo lives.\n"));
  routes.get("/readyz", async (c) =>
    (await answers(desk)) ? c.text("Octavo is ready.\n") : c.text("The database does not answer.\n", 503),
  );
  return routes;
}

async function answers(desk: WebDesk): Promise<boolean> {
  try {
    return await desk.isReady();
  } catch (error) {
    desk.log.warn({ error: error instanceof Error ? error.message : String(error) }, "database does not answer");
    return false;
  }
}
