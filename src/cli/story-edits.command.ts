import type { Command } from "commander";
import { InvalidInput } from "../platform/refusals.ts";
import type { DoneEdit } from "../stories/carry-out-edit.action.ts";
import { mergeStories } from "../stories/merge-stories.action.ts";
import { moveArticles } from "../stories/move-articles.action.ts";
import { renameStory } from "../stories/rename-story.action.ts";
import { splitStory } from "../stories/split-story.action.ts";
import { undoEdit } from "../stories/undo-edit.action.ts";
import { listEdits } from "./list-edits.ts";
import type { Program, Tools } from "./tools.ts";
import { addDataFlag, mayOperator, print, withTools } from "./with-tools.ts";

interface Flags {
  data?: string;
  why?: string;
}

/** `octavo stories move|split|merge|rename|undo|edits`: editors' work, beside the study of the same name. */
export function addStoryEditCommands(stories: Command, program: Program): void {
  const act = (flags: Flags, run: (tools: Tools) => Promise<DoneEdit>) =>
    withTools(program, flags, async (tools) => {
      const { editId, storyId } = await run(tools);
      print(`edit ${editId} is done; see story ${storyId}`);
    });
  const said = ({ why = "" }: Flags) => ({ why, seen: new Map<number, string>() });
  const command = (usage: string, description: string) =>
    addDataFlag(stories.command(usage)).description(description).option("--why <line>", "a line for whoever wonders");
  command("move <story> <articles...>", "move articles of a story (their numbers) into another")
    .requiredOption("--to <story>", "the other story")
    .action((story: string, articles: string[], flags: Flags & { to: string }) => {
      const wish = { storyId: readNumber(story), articleIds: articles.map(readNumber), into: readNumber(flags.to) };
      return act(flags, (tools) => moveArticles(mayOperator("edit stories"), tools.stories, wish, said(flags)));
    });
  command("split <story> <articles...>", "make a story of some articles of another").action(
    (story: string, articles: string[], flags: Flags) => {
      const wish = { storyId: readNumber(story), articleIds: articles.map(readNumber) };
      return act(flags, (tools) => splitStory(mayOperator("edit stories"), tools.stories, wish, said(flags)));
    },
  );
  command("merge <story> <into>", "bring all articles of a story into another").action(
    (story: string, into: string, flags: Flags) => {
      const wish = { storyId: readNumber(story), into: readNumber(into) };
      return act(flags, (tools) => mergeStories(mayOperator("edit stories"), tools.stories, wish, said(flags)));
    },
  );
  command("rename <story> [headline]", "give a story a headline; without one, the published one again").action(
    (story: string, headline: string | undefined, flags: Flags) => {
      const wish = { storyId: readNumber(story), headline: headline ?? "" };
      return act(flags, (tools) => renameStory(mayOperator("edit stories"), tools.stories, wish, said(flags)));
    },
  );
  command("undo <edit>", "take an edit back").action((edit: string, flags: Flags) =>
    act(flags, (tools) => undoEdit(mayOperator("edit stories"), tools.stories, readNumber(edit), flags.why ?? "")),
  );
  addDataFlag(stories.command("edits [story]"))
    .description("what editors did, the latest first; to one story, where it is named")
    .option("--json", "one JSON object a line")
    .option("--limit <number>", "how many at most", "50")
    .action((story: string | undefined, flags: Flags & { json?: boolean; limit: string }) => {
      const asked = { limit: readNumber(flags.limit), isJson: flags.json ?? false };
      const named = story === undefined ? {} : { storyId: readNumber(story) };
      return withTools(program, flags, ({ database }) => listEdits(database, { ...asked, ...named }));
    });
}

function readNumber(written: string): number {
  if (!/^\d{1,15}$/.test(written))
    throw new InvalidInput(`“${written}” is not a number. Stories, articles and edits have numbers.`);
  return Number(written);
}
