import { foldedName } from "../language/tokens.ts";
import type { Speaker, StorySpeaker } from "./speaker.ts";

/** The speakers of a story: those of its articles, each once. */
export function uniteSpeakers(articles: readonly (readonly Speaker[])[]): StorySpeaker[] {
  const united = new Map<string, StorySpeaker>();
  articles.forEach((speakers, article) => {
    speakers.forEach((speaker, place) => {
      const key = speaker.name ? foldedName(speaker.name) : `${article} ${place}`;
      const known = united.get(key);
      if (known) known.members.push({ article, speaker: place });
      else united.set(key, { ...speaker, members: [{ article, speaker: place }] });
    });
  });
  return [...united.values()];
}
