import type { DemoArticle, DemoEdition, DemoParagraph } from "./demo-article.ts";
import type { DemoPublisher } from "./demo-writing.ts";

/** What a publisher prints at one moment. */
export interface Printing {
  publisher: DemoPublisher;
  /** Newest first. */
  printed: { article: DemoArticle; edition: DemoEdition }[];
  elsewhere: DemoArticle[];
  origin: string;
}

export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function markUp({ form, text }: DemoParagraph): string {
  const words = escapeMarkup(text);
  if (form === "heading") return `<h2>${words}</h2>`;
  if (form === "quotation") return `<blockquote><p>${words}</p></blockquote>`;
  return `<p>${words}</p>`;
}

export function markUpAll({ paragraphs }: DemoEdition): string {
  return paragraphs.map(markUp).join("\n");
}
