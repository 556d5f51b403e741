// A moderator's keys: every deed is the button of a form that stands on the page, so that keys do nothing that a page without
// a script does not.
import { chooseDeed, type ModeratorDeed } from "./moderator-keys.ts";

const items = [...document.querySelectorAll<HTMLElement>("[data-queue] > [data-item]")];
const queue = document.querySelector<HTMLElement>("[data-queue]");
/** Whoever came here by a deed goes on where they were; the item itself may be gone. */
const start = items.find(({ dataset }) => dataset.item === queue?.dataset.at) ?? items[0];
if (queue?.dataset.at !== undefined) start?.focus();

function current(): HTMLElement | undefined {
  return items.find((item) => item.contains(document.activeElement)) ?? start;
}

function goTo(step: 1 | -1): void {
  const here = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[Math.min(items.length - 1, Math.max(0, here + step))];
  next?.focus();
}

function submit(deed: string): void {
  const item = current();
  const form = item?.querySelector<HTMLFormElement>("form[data-deeds]");
  const button = form?.querySelector<HTMLButtonElement>(`button[value="${deed}"]`);
  if (!item || !form || !button) return;
  const next = items[items.indexOf(item) + 1] ?? items[items.indexOf(item) - 1];
  const field = form.querySelector<HTMLInputElement>("input[name=next]");
  if (field) field.value = next?.dataset.item ?? "0";
  form.requestSubmit(button);
}

function chooseReason(place: number): void {
  const reasons = current()?.querySelector<HTMLSelectElement>("select[name=reason]");
  if (reasons && place < reasons.options.length) reasons.selectedIndex = place;
}

function act(deed: ModeratorDeed): void {
  if (deed.what === "step") goTo(deed.step);
  else if (deed.what === "reason") chooseReason(deed.place);
  else if (deed.what === "undo") document.querySelector<HTMLFormElement>("form[data-undo]")?.requestSubmit();
  else submit(deed.value);
}

document.addEventListener(
  "keydown",
  (event) => {
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    const deed = chooseDeed({
      key: event.key,
      isModified: event.ctrlKey || event.altKey || event.metaKey || event.isComposing,
      isWriting: target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName),
      isOff: document.documentElement.dataset.keys === "off" || document.querySelector("dialog[open]") !== null,
    });
    if (!deed) return;
    event.preventDefault();
    act(deed);
  },
  // Before the reader's own keys, some of which are the same.
  { capture: true },
);
