import { expect, test } from "vitest";
import { holdsAddress } from "./holds-address.ts";

test.each([
  "See https://evil.example/x.",
  "See evil.example for more.",
  "Write to a@evil.example.",
  "[Read more](/x)",
  "![x](//evil.example/p.png)",
  "Go to 10.0.0.1 now.",
  "Try javascript:alert(1).",
  "An <b>order</b>.",
  "Open www.evil now.",
  "An &lt;img&gt;.",
  "Visit пример.рф today.",
])("%s", (text) => expect(holdsAddress(text)).toBe(true));

test.each([
  "The U.S. army left at 9 a.m. on Monday.",
  "It fell 4.75 percent. Then it rose.",
  "Mr. Orme said “no.” He left.",
  "Prices rose: bread by 3.2, milk by 4.",
  "He won 6-3 6-4 (his third title).",
])("%s", (text) => expect(holdsAddress(text)).toBe(false));
