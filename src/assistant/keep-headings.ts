import type { AnswerSentence, Explained } from "./answer.ts";

/**
 * A model's sentence under the heading of what it explains: of the stored sentences that it cites one that explains something, first
 * one whose name it says; else the longest name of any of them that it says. So a wording has the parts that the quoted explanation has.
 */
export function withHeading(sentence: AnswerSentence, quoted: readonly AnswerSentence[]): AnswerSentence {
  const explaining = quoted.flatMap(({ about, cites }) => (about ? [{ about, cites }] : []));
  const cited = explaining.filter(({ cites }) =>
    cites.some((one) =>
      sentence.cites.some(({ articleId, start }) => articleId === one.articleId && start === one.start),
    ),
  );
  const about = named(cited, sentence.text) ?? cited[0]?.about ?? named(explaining, sentence.text);
  return about ? { ...sentence, about } : sentence;
}

function named(all: readonly { about: Explained }[], text: string): Explained | undefined {
  const said = all.map(({ about }) => about).filter(({ name }) => text.includes(name));
  return said.toSorted((one, other) => other.name.length - one.name.length)[0];
}
