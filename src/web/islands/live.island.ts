// Tells an open page that there is something newer, and keeps the figures of the status page current. It moves neither
// focus nor scroll position: the reader decides when the page changes.
import { addNews, frontWords, noNews, storyWords } from "./fresh-words.ts";
import { keepFiguresCurrent } from "./live/keep-figures-current.ts";

const line = document.querySelector<HTMLElement>(".fresh[data-live]");
if (line) listen(line);

function listen(line: HTMLElement): void {
  const fresh = noNews();
  let from = line.dataset.from ?? "";
  const figures = line.dataset.live === "status" ? keepFiguresCurrent(line) : undefined;
  const tell = () => (figures ? figures.soon() : show(line, wordsOf(line)));
  const wordsOf = ({ dataset }: HTMLElement) =>
    dataset.live === "story"
      ? storyWords(fresh, Number(dataset.story), Number(dataset.articles))
      : frontWords(fresh, (id) => document.querySelector(`main a[href="/stories/${id}"]`) !== null);
  const connect = () => {
    const source = new EventSource(`/live?from=${from}`);
    source.addEventListener("story", (event) => {
      from = event.lastEventId;
      addNews(fresh, JSON.parse(event.data));
      tell();
    });
    // For whoever else listens on this page: a second connection would be one of the six.
    source.addEventListener("comment", (event) => {
      from = event.lastEventId;
      document.dispatchEvent(new CustomEvent("octavo-comment", { detail: JSON.parse(event.data) }));
    });
    source.addEventListener("missed", (event) => {
      from = event.lastEventId;
      fresh.hasMissed = true;
      tell();
    });
    return source;
  };
  let source: EventSource | undefined;
  // A browser opens six connections to a host at most: only pages that are looked at may hold one.
  const follow = () => {
    source?.close();
    source = document.hidden ? undefined : connect();
  };
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", () => source?.close());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) follow();
  });
  follow();
}

function show(line: HTMLElement, words: string | undefined): void {
  if (!words) return;
  const link = line.querySelector("a") ?? document.createElement("a");
  link.href = location.pathname;
  link.textContent = `${words} — show`;
  if (!link.isConnected) line.append(link);
}
