/** What somebody wrote to name a story: its address or number, the address of one of its articles, or words of its headline. */
export type NamedStory = { storyId: number } | { articleId: number } | { words: string };

const address = /^(?:https?:\/\/[^/\s]+)?\/(stories|articles)\/(\d{1,15})(?:[/?#]\S*)?$/i;

export function readStoryName(written: string): NamedStory {
  const text = written.trim();
  if (/^\d{1,15}$/.test(text)) return { storyId: Number(text) };
  const [, kind, id] = address.exec(text) ?? [];
  if (id === undefined) return { words: text };
  return kind?.toLowerCase() === "stories" ? { storyId: Number(id) } : { articleId: Number(id) };
}
