import { expect, test } from "vitest";
import { markedTickers } from "./test-marked-tickers.ts";
import { tickersIn } from "./tickers.ts";

test.each(markedTickers())("$text", ({ text, symbols }) => {
  expect(tickersIn(text).map(({ symbol }) => symbol)).toEqual(symbols);
});

test("a span holds the symbol as written", () => {
  const text = "Gulmarra (NASDAQ: GMUB) rose. GMUB is traded as $GMUB too.";
  const spans = tickersIn(text).flatMap((ticker) => ticker.spans.map(([start, end]) => text.slice(start, end)));
  expect(spans).toEqual(["GMUB", "GMUB", "$GMUB"]);
});
