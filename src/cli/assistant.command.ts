import type { Command } from "commander";
import type { AnswerSentence, Wish } from "../assistant/answer.ts";
import { insteadWords } from "../assistant/instead.ts";
import { reword } from "../assistant/reword.action.ts";
import { InvalidInput } from "../platform/refusals.ts";
import type { Program } from "./tools.ts";
import { addDataFlag, mayOperator, print, withTools } from "./with-tools.ts";

interface TryFlags {
  story: string;
  question?: string;
  into: string;
  data?: string;
}

export function addAssistantCommand(octavo: Command, program: Program): void {
  const assistant = octavo.command("assistant").description("the assistant and its model");
  addDataFlag(assistant.command("try"))
    .description(
      "ask the connected model (OCTAVO_MODEL_URL, OCTAVO_MODEL) for every feature of a story, and print what was kept",
    )
    .requiredOption("--story <id>", "the story")
    .option("--question <words>", "a question about it; otherwise nothing is asked")
    .option("--into <language>", "the language to translate into", "de")
    .action((flags: TryFlags) =>
      withTools(program, flags, async ({ assistant: desk }) => {
        if (!desk.model) throw new InvalidInput("No model is connected. Set OCTAVO_MODEL_URL and OCTAVO_MODEL.");
        print(`${desk.model.model.name} at ${desk.model.model.host}`);
        for (const wish of wishesOf(flags)) {
          const startedAt = performance.now();
          const reworded = await reword(mayOperator("use the assistant"), desk, wish);
          const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
          const { wording, instead } = reworded;
          print(
            `\n${nameOf(wish)}: ${wording?.sentences.length ?? 0} kept, ${wording?.dropped ?? 0} left out, ${seconds} s`,
          );
          if (instead) print(`  ${insteadWords[instead]}`);
          for (const line of (wording?.sentences ?? []).flatMap(describe)) print(line);
        }
      }),
    );
}

function wishesOf({ story, question, into }: TryFlags): Wish[] {
  if (!/^\d{1,15}$/.test(story)) throw new InvalidInput("--story takes the number of a story, as in its address.");
  const subject = { kind: "story", id: Number(story) } as const;
  return [
    { subject, feature: "summary", length: 1 },
    { subject, feature: "summary", length: 3 },
    { subject, feature: "summary", length: 10 },
    ...(question ? [{ subject, feature: "ask", question } as const] : []),
    { subject, feature: "explain" },
    { subject, feature: "translate", into },
  ];
}

function nameOf(wish: Wish): string {
  return wish.feature === "summary" ? `summary of ${wish.length}` : wish.feature;
}

function describe({ text, cites }: AnswerSentence): string[] {
  return [`  ${text}`, ...cites.map(({ publisherName, words }) => `      ${publisherName}: ${words}`)];
}
