import { chooseDeed, type KeyDeed, stepTo } from "./key-choice.ts";

/** Headlines, one for each story or article of a page; what is hidden cannot be gone to. */
const headlines =
  "main :is(.title a, .lead > h2 > a, .deck :is(h2, h3) > a, .list > li > a[href^='/stories/'], .list > li > a[href^='/articles/'])";

let at = -1;

function items(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(headlines)].filter((link) => link.checkVisibility());
}

/** The focus is the place in the page, so that Enter, a screen reader and the ring around it all agree. */
function goTo(deed: "next item" | "previous item"): void {
  const found = items();
  const focused = found.findIndex((link) => link.matches(":focus"));
  const next = stepTo(deed, focused >= 0 ? focused : at, found.length);
  if (next === undefined) return;
  at = next;
  found[next]?.focus({ preventScroll: true });
  found[next]?.scrollIntoView({ block: "center" });
}

function open(): void {
  if (document.activeElement instanceof HTMLAnchorElement) document.activeElement.click();
  else items()[at]?.click();
}

function search(): void {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  if (!field) location.assign("/search");
  else {
    field.focus();
    field.select();
  }
}

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function showKeys(): void {
  const shown = document.querySelector<HTMLDialogElement>("dialog.keys");
  const dialog = shown ?? document.body.appendChild(makeKeys());
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}

/** The list at the foot of the page, over it. */
function makeKeys(): HTMLElement {
  const title = element("h2", "Keys");
  title.id = "keys";
  const list = [...document.querySelectorAll("#key-list dl")].map((rows) => rows.cloneNode(true));
  const close = element("button", "Close");
  close.className = "button";
  const form = element("form", close);
  form.setAttribute("method", "dialog");
  const dialog = element("dialog", title, ...list, form);
  dialog.className = "keys";
  dialog.setAttribute("aria-labelledby", title.id);
  return dialog;
}

const deeds: Record<KeyDeed, () => void> = {
  "next item": () => goTo("next item"),
  "previous item": () => goTo("previous item"),
  open,
  search,
  keys: showKeys,
  "next article": () => document.querySelector<HTMLAnchorElement>("a[data-way=next]")?.click(),
  "previous article": () => document.querySelector<HTMLAnchorElement>("a[data-way=previous]")?.click(),
};

document.addEventListener("keydown", (event) => {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  const deed = chooseDeed({
    key: event.key,
    ctrlKey: event.ctrlKey,
    altKey: event.altKey,
    metaKey: event.metaKey,
    isComposing: event.isComposing,
    defaultPrevented: event.defaultPrevented,
    tag: target.tagName,
    isEditable: target.isContentEditable,
    isOff: document.documentElement.dataset.keys === "off",
    isDialogOpen: document.querySelector("dialog[open]") !== null,
  });
  if (!deed) return;
  // Otherwise "/" would be written into the field it leads to.
  event.preventDefault();
  deeds[deed]();
});

// The server prints times where the reader is, from the next page on; this one names the zone it was printed in.
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
if (timeZone && timeZone !== document.documentElement.dataset.zone)
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser
  document.cookie = `octavo-zone=${timeZone}; path=/; max-age=31536000; samesite=strict`;
