import type { Wall } from "./article.ts";
import type { PageDocument } from "./page-dom.ts";
import { type PageFront, pageFront } from "./page-front.ts";
import {
  botTitle,
  botWords,
  consentAddress,
  consentButton,
  consentTitle,
  consentWords,
  offerWords,
  payWords,
  signInTitle,
  signInWords,
} from "./wall-words.ts";

/** Characters. A wall says little: a page with more words than this has something else to say (paywalls excepted). */
const shortPage = 2500;
/** Fewer characters than this are no article, however brief the report. */
const shortestText = 60;
/** The longest text that each wall may leave on its page; previews are longer when something shows that they are cut. */
const longestText = { botCheck: 1200, consent: 1500, paywall: 600, preview: 2500, signIn: 400 };
/** What is said to the reader stands in a line of its own; a paragraph of an article with the same words is longer. */
const longestLine = 220;
/** A line longer than the first says its matter within the second; what comes later is part of a sentence about it. */
const atOnce = { line: 90, within: 40 };

/**
 * A page that asks something of its reader instead of giving the text. `document` is as the publisher sent it, not yet
 * cleaned. `body` is the text found on it: a wall is only named when that is short, cut, or itself the wall's words.
 * `showsProse` says whether its readers see sentences beside a question about cookies (`prose-of-page.ts`).
 */
export function recogniseWall(
  document: PageDocument,
  url: string,
  body: string,
  showsProse: () => boolean,
): Wall | undefined {
  const front = pageFront(document);
  if (body.length < longestText.botCheck && isBotCheck(front, body)) return "bot check";
  if (body.length < longestText.consent && isConsent(front, url, body, showsProse)) return "consent";
  if (isPaywall(front, body)) return "paywall";
  if (body.length < longestText.signIn && isSignIn(front, body)) return "sign-in";
  return undefined;
}

/** What the page says to its reader in matching words, away from its edges and in short lines. */
function says(front: PageFront, words: RegExp): boolean {
  return front.lines.some(({ text, isEdge }) => {
    const at = isEdge || text.length > longestLine ? -1 : text.search(words);
    return at >= 0 && (text.length <= atOnce.line || at <= atOnce.within);
  });
}

function isBotCheck(front: PageFront, body: string): boolean {
  if (front.length > shortPage || (front.isArticle && body.length >= shortestText)) return false;
  if (front.challenge === "page" && body.length < longestText.signIn) return true;
  const signs = [botTitle.test(front.title), says(front, botWords), front.challenge !== undefined];
  const isBare = front.length < longestText.paywall && front.paragraphs < 5;
  const count = signs.filter(Boolean).length;
  // A box against robots alone may belong to a form for comments.
  return count >= 2 || (count === 1 && isBare && (front.challenge === undefined || body.length < shortestText));
}

/** Only a page whose main matter is the question: nearly every page asks it at its edge. */
function isConsent(front: PageFront, url: string, body: string, showsProse: () => boolean): boolean {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const isAddress =
    address !== undefined && (consentAddress.test(address.hostname) || consentAddress.test(address.pathname));
  const asks = front.lines.some(({ text }) => consentWords.test(text));
  if (isAddress && asks) return true;
  // The text found on a wall's page is the wall's own; beside an article the same words are a banner.
  const isOwn = body.length < shortestText || (consentWords.test(body) && !front.isArticle);
  if (!isOwn || front.length > 3 * shortPage) return false;
  const hasButton = front.lines.some(({ text }) => consentButton.test(text));
  const isShort = front.length < longestText.consent;
  const isTitle = consentTitle.test(front.title);
  const isQuestion = asks ? hasButton || (isShort && isTitle) : hasButton && isTitle;
  // Where its readers see other sentences beside it, the question hides nothing, whatever became of these.
  return isQuestion && !showsProse();
}

/**
 * An offer is on every page and a declaration on many that give the whole text: it takes both, or a text that is too short
 * to be one, or signs that it was cut.
 */
function isPaywall(front: PageFront, body: string): boolean {
  const isSaid = says(front, payWords);
  const signs = [front.isForPayment, isSaid || says(front, offerWords), front.hasPaywall].filter(Boolean).length;
  if (body.length >= longestText.preview || signs === 0) return false;
  if (body.length >= longestText.paywall) return isSaid && signs >= 2 && isCut(front, body);
  return signs >= 2 || (isSaid && front.length < shortPage);
}

function isCut(front: PageFront, body: string): boolean {
  return front.hasPreview || /(?:…|\.\.\.|\[…\]|[\p{L}\p{M}\p{N},;:–—-])$/u.test(body.trimEnd());
}

function isSignIn(front: PageFront, body: string): boolean {
  if (front.isArticle && body.length >= longestText.signIn / 2) return false;
  const isTitle = signInTitle.test(front.title);
  if (front.hasPassword && isTitle) return true;
  const isOwn = body.length < shortestText || signInWords.test(body);
  return isOwn && says(front, signInWords) && (front.hasPassword || front.length < shortPage);
}
