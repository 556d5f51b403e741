import type { PageReading } from "../articles/article.ts";
import { type Block, signature } from "../articles/block.ts";
import type { PageEvidence } from "../articles/page-evidence.ts";
import { inlineText } from "../articles/sanitise-inline.ts";

/**
 * An article as Markdown (https://spec.commonmark.org) for a person at a terminal: title, a line on who, when and where,
 * and the body. What the publisher wrote is escaped, and nothing in it can steer the terminal.
 */
export function articleMarkdown(reading: PageReading, url: string): string {
  const { byline, publishedAt, modifiedAt, kind, section, siteName, language } = reading;
  const facts = [
    siteName,
    section,
    kind === "news" ? undefined : kind,
    byline.join(", "),
    publishedAt && forPeople(publishedAt),
    modifiedAt && modifiedAt !== publishedAt ? `changed ${forPeople(modifiedAt)}` : undefined,
    language,
  ].filter(Boolean);
  const address = plain(reading.canonicalUrl ?? url);
  return [
    `# ${escaped(reading.title)}`,
    facts.map((fact) => escaped(fact ?? "")).join(" · "),
    address ? `<${address}>` : "",
    ...reading.blocks.map(blockMarkdown),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** One line a field: where the page says it, and in which words. */
export function evidenceMarkdown(evidence: PageEvidence): string {
  const lines = Object.entries(evidence).map(
    ([field, { from, words }]) => `- ${field}: ${escaped(from)}${words ? ` – “${escaped(words)}”` : ""}`,
  );
  return ["## Where the page says so", lines.join("\n") || "Nowhere."].join("\n\n");
}

function forPeople(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
}

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return asParagraph(inlineMarkdown(block.html));
    case "heading":
      return `${"#".repeat(block.level)} ${escaped(block.text)}`;
    case "list":
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${inlineMarkdown(item.html)}`)
        .join("\n");
    case "table":
      return tableMarkdown(block);
    case "quotation":
      return quoted(asParagraph(inlineMarkdown(block.html)));
    case "preformatted":
      return `${fenceFor(block.text)}\n${plain(block.text)}\n${fenceFor(block.text)}`;
    case "figure":
      return figureMarkdown(block);
    case "embed":
      return quoted(
        [escaped(block.text), escaped(signature(block)), block.link && `<${plain(block.link)}>`]
          .filter(Boolean)
          .join("\n"),
      );
    case "notice":
      return quoted(asParagraph(inlineMarkdown(block.html)));
    case "pull quote":
      // The words stand in the text already.
      return "";
  }
}

function figureMarkdown(block: Extract<Block, { type: "figure" }>): string {
  const picture = `![${escaped(block.alt)}](<${plain(block.image).replace(/[<>]/g, "")}>)`;
  const words = [block.caption, block.credit].filter(Boolean).join(" · ");
  return words ? `${picture}\n*${escaped(words)}*` : picture;
}

/** Markdown's tables want a header; a table without one gets an empty one. */
function tableMarkdown({ rows, hasHeader }: Extract<Block, { type: "table" }>): string {
  const columns = Math.max(...rows.map((row) => row.length), 1);
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, index) => escaped(row[index] ?? "").replaceAll("|", "\\|")).join(" | ")} |`;
  const [first = [], ...others] = hasHeader ? rows : [[], ...rows];
  return [line(first), `|${" --- |".repeat(columns)}`, ...others.map(line)].join("\n");
}

function quoted(text: string): string {
  return text.replace(/^/gm, "> ");
}

/** Longer than any run of its own sign in the text. */
function fenceFor(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  return "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
}

const marks: Readonly<Record<string, string>> = { em: "*", i: "*", strong: "**", b: "**" };

/** A block's sanitised inline HTML: links, emphasis and line breaks; other elements give their words. */
function inlineMarkdown(html: string): string {
  const links: string[] = [];
  let text = "";
  for (const piece of html.split(/(<[^>]*>)/)) {
    const tag = /^<(\/?)(\w+)([^>]*)>$/.exec(piece);
    if (!tag) text += escaped(spaced(piece));
    else if (tag[2] === "br") text += "\\\n";
    else if (tag[2] === "a") {
      if (tag[1]) text += `](<${links.pop() ?? ""}>)`;
      else {
        links.push(
          plain(inlineText(/href="([^"]*)"/.exec(tag[3] ?? "")?.[1] ?? "")).replace(/[<>\s]/g, encodeURIComponent),
        );
        text += "[";
      }
    } else text += marks[tag[2] ?? ""] ?? "";
  }
  return text.trim();
}

/** `inlineText` trims; between two elements a space parts words. */
function spaced(piece: string): string {
  const inner = inlineText(piece);
  if (!inner) return piece ? " " : "";
  return `${/^\s/.test(piece) ? " " : ""}${inner}${/\s$/.test(piece) ? " " : ""}`;
}

/** Signs that mean something to Markdown wherever they stand. */
function escaped(text: string): string {
  return plain(text).replace(/[\\`*_[\]<>]/g, "\\$&");
}

/** What would begin a heading or a list. */
function asParagraph(markdown: string): string {
  return markdown.replace(/^(#{1,6}|[-+])(?=\s)/gm, "\\$1").replace(/^(\d{1,9})([.)])(?=\s)/gm, "$1\\$2");
}

/** Without control characters, which a terminal would obey. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "");
}
