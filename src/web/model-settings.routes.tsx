import { Hono } from "hono";
import { findCalls } from "../assistant/model-call.store.ts";
import { tryModel } from "../assistant/try-model.action.ts";
import { allow } from "../platform/actor.ts";
import { NotFound } from "../platform/refusals.ts";
import { actorOf } from "./actor-of.ts";
import { ModelSettingsPage } from "./model-settings.page.tsx";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

const shownCalls = 30;

/** For the administrator: whether a model is connected and how it does. What is set stands in the environment. */
export function modelSettingsRoutes({ database, assistant }: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  const page = async (tried?: string) => {
    const calls = assistant.model ? await findCalls(database, shownCalls) : [];
    return <ModelSettingsPage desk={assistant.model} calls={calls} tried={tried} printing={print()} />;
  };
  routes.get("/", async (c) => {
    allow(actorOf(c), "see settings");
    return sendPage(c, await page());
  });
  routes.post("/test", async (c) => {
    const may = allow(actorOf(c), "see settings");
    if (!assistant.model) throw new NotFound("No model is connected to this Octavo.");
    return sendPage(c, await page(await tryModel(may, database, assistant.model)));
  });
  return routes;
}
