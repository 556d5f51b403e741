import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as commonWords } from "@zxcvbn-ts/language-common";
import { dictionary as englishWords, translations } from "@zxcvbn-ts/language-en";

/** More is work without end for whoever must estimate it. */
const longestPassword = 200;
const shortestPassword = 10;
/** Of zxcvbn's five grades (Wheeler 2016): 3 resists whoever has the stored hash for some time. */
const weakest = 3;

export interface Strength {
  /** 0 to 4. */
  grade: number;
  isEnough: boolean;
  /** What to do better; empty where it is enough. */
  advice: string;
}

const estimator = new ZxcvbnFactory({
  dictionary: { ...commonWords, ...englishWords },
  graphs: adjacencyGraphs,
  translations,
});

/** @param known what whoever guesses knows too: the name, the address, the newspaper. */
export function rate(password: string, known: readonly string[]): Strength {
  const wrongLength = adviceOnLength(password);
  if (wrongLength) return { grade: 0, isEnough: false, advice: wrongLength };
  const words = known.flatMap((text) => [text, ...text.split(/[\s@.]+/)]).filter((word) => word.length > 2);
  const { score, feedback } = estimator.check(password, ["octavo", ...words]);
  if (score >= weakest) return { grade: score, isEnough: true, advice: "" };
  const said = [feedback.warning, ...feedback.suggestions]
    .filter(Boolean)
    .map((line) => `${line}`.replace(/[.]?$/, "."));
  return { grade: score, isEnough: false, advice: `This password is easy to guess. ${said.join(" ")}`.trim() };
}

function adviceOnLength(password: string): string | undefined {
  if (password.length < shortestPassword) return `A password has at least ${shortestPassword} characters.`;
  if (password.length > longestPassword) return `A password has at most ${longestPassword} characters.`;
  return undefined;
}
