// Says how strong a password is while it is typed. The 1.6 MB of words that this takes are loaded when the field is entered
// for the first time, not with the page, and not for who asked to be spared data. Nothing that is typed leaves the page.
import { strengthWords } from "./strength-words.ts";

interface Strength {
  grade: number;
  isEnough: boolean;
  advice: string;
}

/** Whoever types is not talked to at every letter. */
const pauseMs = 400;

for (const part of document.querySelectorAll<HTMLElement>("[data-strength]")) start(part);

function start(part: HTMLElement): void {
  const form = part.closest("form");
  const field = form?.querySelector<HTMLInputElement>("input[autocomplete=new-password]");
  const path = part.dataset.worker;
  const connection = "connection" in navigator ? (navigator.connection as { saveData?: boolean }) : undefined;
  if (!form || !field || path === undefined || connection?.saveData) return;
  field.addEventListener("focus", () => watch(part, form, field, path), { once: true });
  // It may have been entered before this ran.
  if (document.activeElement === field) field.dispatchEvent(new FocusEvent("focus"));
}

function watch(part: HTMLElement, form: HTMLFormElement, field: HTMLInputElement, path: string): void {
  const worker = new Worker(path, { type: "module" });
  let waiting = 0;
  const ask = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      if (field.value === "") tell(part, 0, "");
      else worker.postMessage({ password: field.value, known: knownIn(form) });
    }, pauseMs);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Strength>) => {
    if (field.value !== "") tell(part, data.grade, strengthWords(data));
  });
  // Without the words there is no meter; the server rates what is sent in any case.
  worker.addEventListener("error", () => {
    part.hidden = true;
  });
  form.addEventListener("input", ask);
  // A live region must be there before it is filled, or it is not read.
  part.hidden = false;
  ask();
}

/** The name and the address, which the server holds against a password too. */
function knownIn(form: HTMLFormElement): string[] {
  return ["email", "name"].map((name) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement ? field.value.trim() : "";
  });
}

function tell(part: HTMLElement, grade: number, words: string): void {
  const meter = part.querySelector("meter");
  const told = part.querySelector("[data-told]");
  if (meter) meter.value = grade;
  if (told && told.textContent !== words) told.textContent = words;
}
