import { OpenAPIHono } from "@hono/zod-openapi";
import type { BlankEnv } from "hono/types";
import { NotFound } from "../platform/refusals.ts";
import { guardApi } from "../web/house-door.ts";
import { addAccount } from "./account.resource.ts";
import { addAgenda } from "./agenda.resource.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { addArticles } from "./articles.resource.ts";
import { addAssistant } from "./assistant.resource.ts";
import { addClaims } from "./claims.resource.ts";
import { addComments } from "./comments.resource.ts";
import { answerConditionally } from "./conditional-get.ts";
import { addEntities } from "./entities.resource.ts";
import { addFeedChanges } from "./feed-changes.resource.ts";
import { addFeeds } from "./feeds.resource.ts";
import { addHashtags } from "./hashtags.resource.ts";
import { addHouse } from "./house.resource.ts";
import { addInvitations } from "./invitations.resource.ts";
import { refuseUnknownMethods } from "./known-methods.ts";
import { addModeration } from "./moderation.resource.ts";
import { addNotices } from "./notices.resource.ts";
import { addPeople } from "./people.resource.ts";
import { refuse, WrongRequest } from "./problem.ts";
import { addPublishers } from "./publishers.resource.ts";
import { jsonOnly, limitBodies } from "./request-limits.ts";
import { addRevisions } from "./revisions.resource.ts";
import { addSearch } from "./search.resource.ts";
import { addSelectors } from "./selectors.resource.ts";
import { addStatus } from "./status.resource.ts";
import { addStories } from "./stories.resource.ts";
import { addStoryEdits } from "./story-edits.resource.ts";
import { addStorylines } from "./storylines.resource.ts";
import { addTakeDowns } from "./take-downs.resource.ts";
import { addWordings } from "./wording.resource.ts";

/** Everything that the pages show, as JSON. It is served below `/api`, behind the checks that every request passes. */
export function createApi(desk: ApiDesk, version: string): Api {
  const api = new OpenAPIHono<BlankEnv>({ defaultHook: (result) => refuseWrong(result) });
  api.onError((error, c) => refuse(c, error, desk.log));
  api.use(
    refuseUnknownMethods(() => api.routes),
    guardApi,
    answerConditionally,
    jsonOnly,
    limitBodies,
  );
  addStories(api, desk);
  addAgenda(api, desk);
  addStoryEdits(api, desk);
  addStorylines(api, desk);
  addArticles(api, desk);
  addRevisions(api, desk);
  addTakeDowns(api, desk);
  addPeople(api, desk);
  addInvitations(api, desk);
  addAssistant(api, desk);
  addWordings(api, desk);
  addClaims(api, desk);
  addFeeds(api, desk);
  addFeedChanges(api, desk);
  addSelectors(api, desk);
  addPublishers(api, desk);
  addHashtags(api, desk);
  addEntities(api, desk);
  addSearch(api, desk);
  addStatus(api, desk);
  addHouse(api, desk);
  addAccount(api, desk);
  addComments(api, desk);
  addModeration(api, desk);
  addNotices(api, desk);
  // Written once: it cannot change while the program runs.
  const document = describe(api, version);
  api.get("/openapi.json", (c) => c.json(document));
  // Below another app a `notFound` of our own would not be asked.
  api.all("*", () => {
    throw nothingHere();
  });
  return api;
}

const tags = {
  stories: "One event each, told by one or more articles.",
  agenda: "Dated events to come that articles announce.",
  edits: "What editors did to stories; the engine leaves it so.",
  storylines: "Stories that follow from one another over days and months.",
  articles: "Published pages and entries of feeds, read clean.",
  claims: "Who said what, as articles attribute it, and which articles print the same words.",
  changes: "What publishers changed in what they had published.",
  assistant: "Summaries, answers and explanations in sentences of articles.",
  feeds: "Addresses of publishers that Octavo listens to.",
  publishers: "Who publishes, known by its site.",
  entities: "People, organisations, places and tickers that articles name.",
  hashtags: "Topics of articles and stories.",
  search: "Articles by what they say.",
  status: "How far everything is.",
  accounts: "Who asks, and what the house lets whom do.",
  comments: "What readers say about stories and articles.",
  moderation: "What moderators decide, and the rules that comments are held against.",
};

function describe(api: Api, version: string) {
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Octavo",
      version,
      description: "Stories, articles, feeds, publishers and hashtags of one Octavo, as its pages show them.",
      license: { name: "MIT", url: "https://spdx.org/licenses/MIT" },
    },
    servers: [{ url: "/api" }],
    // Until accounts exist whoever reaches Octavo sits at its machine.
    security: [],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
  });
}

type Checked =
  | { success: true }
  | { success: false; target: string; error: { issues: { path: PropertyKey[]; message: string }[] } };

/** An id that is no number is an address of nothing, like one that nobody has. */
function refuseWrong(result: Checked): undefined {
  if (result.success) return;
  if (result.target === "param") throw nothingHere();
  throw new WrongRequest(result.target, result.error.issues);
}

function nothingHere(): NotFound {
  return new NotFound("There is nothing at this address. /api/openapi.json lists what there is.");
}
