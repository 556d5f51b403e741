const everyMs = 15_000;
/** Several stories are told at once; one look shows them all. */
const soonMs = 2_000;

/** Replaces what is called `data-figure` by what the page would show now, until the reader stops it. */
export function keepFiguresCurrent(line: HTMLElement): { soon(): void } {
  const pause = document.createElement("button");
  let isPaused = false;
  let isWaiting = false;
  const look = async () => {
    isWaiting = false;
    if (document.hidden || isPaused) return;
    const isGood = await replaceFigures().catch(() => false);
    line.textContent = isGood ? "" : "Octavo does not answer; these figures are older than they should be.";
  };
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(look, soonMs);
  };
  pause.type = "button";
  pause.className = "button plain";
  pause.textContent = "Stop updating";
  pause.addEventListener("click", () => {
    isPaused = !isPaused;
    pause.textContent = isPaused ? "Update again" : "Stop updating";
    if (!isPaused) soon();
  });
  document.querySelector("[data-figures-actions]")?.append(pause);
  document.addEventListener("visibilitychange", soon);
  setInterval(look, everyMs);
  return { soon };
}

async function replaceFigures(): Promise<boolean> {
  const answer = await fetch(location.pathname, { cache: "no-store" });
  if (!answer.ok) return false;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const old of document.querySelectorAll<HTMLElement>("[data-figure]")) {
    const now = fresh.querySelector(`[data-figure="${old.dataset.figure}"]`);
    // Where the reader is, nothing moves.
    if (now && now.innerHTML !== old.innerHTML && !old.contains(document.activeElement)) replace(old, now);
  }
  return true;
}

function replace(old: HTMLElement, now: Element): void {
  const wasOpen = old.querySelector("details")?.open ?? false;
  old.replaceChildren(...document.importNode(now, true).childNodes);
  const details = old.querySelector("details");
  if (details) details.open = wasOpen;
}
