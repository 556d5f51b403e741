/** What stands around and in the text of publishers' pages: none of it is to be found in Octavo's articles. */
import type { DemoArticle } from "./demo-article.ts";
import { escapeMarkup, type Printing } from "./demo-markup.ts";

export function cookieBanner(name: string): string {
  return `<div class="cookie-banner" role="dialog"><p>${escapeMarkup(name)} and its 214 partners use cookies to improve your visit.</p><button>Accept all</button> <button>Settings</button></div>`;
}

export function shareBar(): string {
  return `<div class="share-bar"><button>Share</button> <button>Copy link</button> <button>Print</button></div>`;
}

export function newsletterBox(): string {
  return `<aside class="newsletter"><h4>The morning letter</h4><p>Sign up for our newsletter and never miss a story.</p><form><input type="email" placeholder="Your address"><button>Sign up</button></form></aside>`;
}

export function relatedItems({ printed }: Printing, article: DemoArticle): string {
  const items = printed
    .filter((other) => other.article !== article)
    .slice(0, 4)
    .map(({ article: other, edition }) => `<li><a href="${other.path}">${escapeMarkup(edition.title)}</a></li>`);
  return `<section class="related"><h3>Related articles</h3><ul>${items.join("")}</ul></section>`;
}

export function commentsUnder(): string {
  return `<section class="comments" id="comments"><h3>3 comments</h3>
<p><b>Old Mill Lane</b> And who is going to pay for it, I should like to know?</p>
<p><b>Heron Fancier</b> Well written for once, the map is upside down though.</p>
<p><b>R. Oake</b> First.</p></section>`;
}

/** Texts that pages of the demo carry in the middle of an article, and that Octavo's articles must not hold. */
export const stuckTexts = [
  "35 minutes ago",
  "Something went wrong while loading this widget",
  "This content could not be loaded",
  "Error: player failed to initialise",
];

/** A ticker of other publishers' news and broken widgets, inside the element that holds the text and named after nothing. */
export function stuckItems(elsewhere: readonly DemoArticle[]): string {
  const [ago, widget, content, player] = stuckTexts;
  const items = elsewhere.map(
    ({ title, standfirst }, place) => `<div class="w-item"><span>${ago}</span>
<h4><a href="https://elsewhere.example/${place}">${escapeMarkup(title)}</a></h4><p>${escapeMarkup(standfirst)}</p></div>`,
  );
  return `<div class="w-box"><p>${widget}. Please try again later.</p></div>
<div class="w-list">${items.join("\n")}</div><div class="w-box"><p>${content}.</p><p>${player}.</p></div>`;
}
