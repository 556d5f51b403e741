import { expect, test } from "vitest";
import { extractPage } from "./extract-page.ts";

const page = (title: string, body: string, head = "") =>
  extractPage(
    `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`,
    "https://paper.example/a",
  );
const prose = `<p>${"The council met on Tuesday, and it agreed to pay for the bridge over the river at Pell. ".repeat(4)}</p>`;

test.each([
  ["Just a moment...", "<h1>paper.example</h1><p>Checking your browser before you go on.</p>", "bot check"],
  ["Einen Moment bitte", "<p>Bitte bestätigen Sie: Ich bin kein Roboter.</p>", "bot check"],
  ["Access denied", '<div class="g-recaptcha"></div><p>Unusual traffic from your network.</p>', "bot check"],
  [
    "Vos choix de confidentialité",
    "<p>Nous et nos partenaires utilisons des cookies.</p><button>Accepter et fermer</button>",
    "consent",
  ],
  ["Before you continue", "<p>We and our partners use cookies.</p><button>Accept all</button>", "consent"],
  ["Iniciar sesión", '<p>Inicia sesión para leer.</p><input type="password">', "sign-in"],
  [
    "The bridge",
    '<article><h1>The bridge</h1><p>It opens.</p></article><div class="paywall">Subscribe now to continue reading.</div>',
    "paywall",
  ],
  [
    "Die Brücke",
    "<article><h1>Die Brücke</h1><p>Sie öffnet.</p></article><p>Dieser Artikel ist nur für Abonnenten.</p>",
    "paywall",
  ],
])("a page titled %s is a wall", (title, body, wall) => {
  expect(page(title, body)).toEqual({ outcome: "wall", wall });
});

test("a whole article with a cookie banner and a subscription offer beside it is no wall", () => {
  const body = `<div class="cookie-banner">We use cookies. <button>Accept all</button></div><article><h1>The bridge</h1>${prose.repeat(2)}</article><aside class="offer">Subscribe now to get full access. Already a subscriber? Sign in to continue.</aside>`;
  expect(page("The bridge", body).outcome).toBe("article");
});

test("an article about captchas is no bot check", () => {
  const text = `<p>${"The site asked Ana Poole to prove that she was not a robot, and she could not, she said on Monday. ".repeat(8)}</p>`;
  expect(page("Why captchas fail", `<article><h1>Why captchas fail</h1>${text.repeat(4)}</article>`).outcome).toBe(
    "article",
  );
});
