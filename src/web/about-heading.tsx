import type { Explained } from "../assistant/answer.ts";

/** What the sentences below it explain, once. */
export function AboutHeading({ about, before }: { about?: Explained | undefined; before?: Explained | undefined }) {
  if (!about || (before?.name === about.name && before.what === about.what)) return null;
  return <h2 class="about">{about.path ? <a href={about.path}>{about.name}</a> : about.name}</h2>;
}
