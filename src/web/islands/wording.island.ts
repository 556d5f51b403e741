// Asks the connected model without leaving the page: each sentence that the server has checked is set as soon as it comes.
// What comes is text and stays text.
import { readLines, type SentenceLine, type WordingLine } from "./wording-lines.ts";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-wording-form]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void ask(form);
  });
}

async function ask(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector("button");
  const place = document.createElement("div");
  const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const into = fields.get("into") ?? "";
  place.className = into === "" ? "sentences" : "sentences pairs";
  place.setAttribute("aria-live", "polite");
  place.setAttribute("aria-busy", "true");
  form.before(place);
  button?.setAttribute("disabled", "");
  let before = "";
  const end = await follow(`${form.getAttribute("action")}/stream`, fields, (sentence) => {
    if (sentence.about && sentence.about.name !== before) place.append(setHeading(sentence.about));
    before = sentence.about?.name ?? "";
    place.append(setSentence(sentence, into));
  });
  place.setAttribute("aria-busy", "false");
  const line = document.createElement("p");
  line.className = end.instead === "" ? "meta" : "notice";
  line.textContent = end.instead === "" ? end.line : end.instead;
  line.setAttribute("role", "status");
  form.before(line);
  if (end.instead === "") form.remove();
  else button?.removeAttribute("disabled");
}

const broken = { line: "", instead: "The connection broke off. Try again." };

async function follow(
  path: string,
  fields: URLSearchParams,
  take: (sentence: SentenceLine) => void,
): Promise<{ line: string; instead: string }> {
  let end: WordingLine["end"];
  try {
    const answer = await fetch(path, { method: "POST", body: fields });
    if (!answer.ok || !answer.body)
      return { line: "", instead: "The answer did not come. Reload the page and try again." };
    const read = readLines((line) => {
      if (line.sentence) take(line.sentence);
      end = line.end ?? end;
    });
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) read(piece.value);
  } catch {
    return broken;
  }
  return end ?? broken;
}

/** What the sentences below it explain. */
function setHeading({ name, path }: { name: string; path: string }): HTMLElement {
  const heading = document.createElement("h2");
  heading.className = "about";
  if (path === "") heading.textContent = name;
  else {
    const one = document.createElement("a");
    one.href = path;
    one.textContent = name;
    heading.append(one);
  }
  return heading;
}

function setSentence({ text, cites }: SentenceLine, into: string): HTMLElement {
  const words = document.createElement("p");
  words.append(text, " ");
  if (into === "") {
    for (const { path, publisher, words: title } of cites) words.append(link(path, publisher, title), " ");
    return words;
  }
  words.lang = into;
  const pair = document.createElement("div");
  pair.className = "pair";
  const original = document.createElement("p");
  original.className = "original";
  const [cited] = cites;
  if (cited) original.append(link(cited.path, cited.words, ""));
  if (cited?.language) original.lang = cited.language;
  pair.append(words, original);
  return pair;
}

function link(path: string, words: string, title: string): HTMLAnchorElement {
  const one = document.createElement("a");
  one.className = "cite";
  one.href = path;
  one.textContent = words;
  if (title !== "") one.title = title;
  return one;
}
