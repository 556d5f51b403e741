import { z } from "@hono/zod-openapi";
import { subjectKinds } from "../assistant/answer.ts";
import { mostQuestionCharacters } from "../assistant/read-wish.ts";
import { mostCharacters as mostSearchCharacters } from "../search/search-query.ts";
import { topics } from "../topics/topic.ts";

/** A tool is a question to the API: what a program may read there it may read here, and nothing else. */
export interface McpTool {
  name: string;
  title: string;
  description: string;
  input: z.ZodRawShape;
  /** The address below `/api` that answers. */
  pathOf(input: Record<string, unknown>): string;
  /** Names of the answer's fields that a reader of the tool has no use for, such as offsets of every block. */
  without?: readonly string[];
}

const mostItems = 50;
const longestCursor = 2_000;
const id = z.int().min(1).describe("The number of it, as other tools give it.");
const paged = {
  limit: z.int().min(1).max(mostItems).default(10).describe("How many at most."),
  cursor: z.string().max(longestCursor).optional().describe("`next` of the answer before."),
};
const paths: Record<(typeof subjectKinds)[number], string> = {
  story: "stories",
  article: "articles",
  storyline: "storylines",
};

export const mcpTools: readonly McpTool[] = [
  {
    name: "search",
    title: "Search articles",
    description:
      'Articles by their words. Takes words, "phrases", start*, -without, one OR another, publisher:, speaker:, entity:, quote:, topic:, kind:, story:, #hashtag, after: and before: days.',
    input: {
      query: z.string().min(1).max(mostSearchCharacters).describe("What to look for."),
      order: z.enum(["best", "newest"]).default("best"),
      ...paged,
    },
    pathOf: ({ query, ...rest }) => `/search?${parameters({ q: query, ...rest })}`,
  },
  {
    name: "stories",
    title: "Stories",
    description:
      "Stories: one event each, told by one or more articles; in the order of the front page, or the newest first.",
    input: {
      order: z.enum(["front", "newest", "single"]).default("front").describe("`single`: those of one publisher."),
      topic: z.enum(topics).optional().describe("Only this topic; with `order` `front`."),
      ...paged,
    },
    pathOf: (input) => `/stories?${parameters(input)}`,
  },
  {
    name: "story",
    title: "A story",
    description:
      "A story with its articles, a summary of quoted sentences, where they differ, whom they copied or cited, and what comes next.",
    input: { id },
    pathOf: (input) => `/stories/${input.id}`,
    without: ["reasons", "mark", "imageUrl"],
  },
  {
    name: "article",
    title: "An article",
    description: "An article with its text, its publisher, and the story it is in.",
    input: { id },
    pathOf: (input) => `/articles/${input.id}`,
    without: ["blocks", "sentences", "evidence", "links", "related", "imageUrl"],
  },
  {
    name: "claims",
    title: "Who said what",
    description:
      "Who said what in a story, each quotation once, with the articles that print it whole, cut or altered.",
    input: { story: id, ...paged },
    pathOf: ({ story, ...rest }) => `/stories/${story}/statements?${parameters(rest)}`,
  },
  {
    name: "agenda",
    title: "What comes next",
    description: "Dated events to come, as sentences of articles announce them, in the order of the days.",
    input: {
      from: z.iso.date().optional().describe("The first day; today, unless it is given."),
      topic: z.enum(topics).optional(),
      ...paged,
    },
    pathOf: (input) => `/agenda?${parameters(input)}`,
  },
  {
    name: "ask",
    title: "Ask a story",
    description:
      "Answers a question about a story, an article or a storyline with one to three sentences of its articles, word for word and with their sources, or says that no article there does.",
    input: {
      about: z.enum(subjectKinds).default("story"),
      id,
      question: z.string().min(1).max(mostQuestionCharacters),
    },
    pathOf: ({ about, id: of, question }) =>
      `/${paths[about as keyof typeof paths]}/${of}/assistant?${parameters({ feature: "ask", q: question })}`,
  },
];

function parameters(input: Record<string, unknown>): URLSearchParams {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
}
