// Brings comments that came since the page was printed, each to its place among those that stand there. Nothing that stands
// is touched, so that whoever reads or writes is not disturbed. What is brought is the page itself as it is for this reader.
import { isHere, newWords, type TalkNews } from "./comment-news.ts";

const line = document.querySelector<HTMLElement>(".fresh[data-talk]");
if (line) listen(line);

/** Several may come at once; one look shows them all. */
const soonMs = 1_000;

function listen(line: HTMLElement): void {
  const place = { kind: line.dataset.talk ?? "", id: Number(line.dataset.talkId) };
  let isWaiting = false;
  const look = async () => {
    isWaiting = false;
    const brought = await bring().catch(() => undefined);
    tell(line, brought);
  };
  const hear = (news: TalkNews) => {
    if (!isHere(news, place) || isWaiting) return;
    isWaiting = true;
    setTimeout(look, soonMs);
  };
  // The page's other script holds a connection already.
  if (document.querySelector(".fresh[data-live]"))
    document.addEventListener("octavo-comment", (event) => hear((event as CustomEvent<TalkNews>).detail));
  else follow(line.dataset.from ?? "", hear);
}

/** A browser opens six connections to a host at most: only pages that are looked at may hold one. */
function follow(printed: string, hear: (news: TalkNews) => void): void {
  let from = printed;
  let source: EventSource | undefined;
  const connect = () => {
    source?.close();
    source = document.hidden ? undefined : new EventSource(`/live?from=${from}`);
    source?.addEventListener("comment", (event) => {
      from = event.lastEventId;
      hear(JSON.parse(event.data));
    });
  };
  document.addEventListener("visibilitychange", connect);
  window.addEventListener("pagehide", () => source?.close());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) connect();
  });
  connect();
}

/** @returns the comments that were put in. */
async function bring(): Promise<Element[]> {
  const answer = await fetch(location.pathname + location.search, { cache: "no-store" });
  if (!answer.ok) return [];
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const came = fresh.querySelector("[data-comments]");
  const list = document.querySelector("[data-comments]");
  if (!came) return [];
  if (!list) {
    const first = document.importNode(came, true);
    document.querySelector(".comments > .heading")?.after(first);
    return [...first.children];
  }
  const brought: Element[] = [];
  let before: Element | null = null;
  for (const item of came.children) {
    const standing = document.getElementById(item.id);
    if (standing) before = standing;
    else {
      const put = document.importNode(item, true);
      if (before) before.after(put);
      else list.prepend(put);
      before = put;
      brought.push(put);
    }
  }
  return brought;
}

function tell(line: HTMLElement, brought: readonly Element[] | undefined): void {
  const link = line.querySelector("a") ?? document.createElement("a");
  link.href = brought?.[0] ? `#${brought[0].id}` : location.pathname + location.search;
  link.textContent = newWords(brought?.length);
  if (!link.isConnected) line.append(link);
}
