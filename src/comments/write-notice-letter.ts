import { describeForWriter, type ModerationKind } from "./moderation.ts";

/** A decision as its writer is told of it. */
export interface ToldDecision {
  what: ModerationKind;
  setting: string;
  undone: ModerationKind | null;
}

const mostLinks = 20;

/**
 * A letter with no word of any comment in it: who may read one is asked when it is opened, not when it was sent.
 * @param address by which readers reach this Octavo
 */
export function writeNoticeLetter(
  { answers, decisions }: { answers: readonly number[]; decisions: readonly ToldDecision[] },
  { address, stop }: { address: string; stop: string },
): { subject: string; text: string } {
  const count = answers.length === 1 ? "One answer" : `${answers.length} answers`;
  const parts = [
    answers.length > 0 ? `${count} to your comments:` : "",
    ...answers.slice(0, mostLinks).map((id) => `${address}/comments/${id}`),
    answers.length > mostLinks ? "The others stand below your comments." : "",
    ...decisions.map(({ what, setting, undone }) => describeForWriter(what, setting, undone)),
    decisions.length > 0 ? `The reasons:\n${address}/notices` : "",
    `You get this because you asked for letters on the page of your account. To get no more of them:\n${stop}`,
  ];
  const subject = answers.length > 0 ? `${count} to your comments` : "A decision on your comments";
  return { subject, text: `${parts.filter(Boolean).join("\n\n")}\n` };
}
