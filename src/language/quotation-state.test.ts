import { expect, test } from "vitest";
import { pennTokensOf } from "./penn-tokens.ts";
import { closing, inside, opening, outside, quotationStates } from "./quotation-state.ts";

const shown = { [outside]: ".", [inside]: "i", [opening]: "<", [closing]: ">" };

function statesOf(text: string): string {
  return [...quotationStates(pennTokensOf(text), text)].map((state) => shown[state as keyof typeof shown]).join("");
}

test("curly marks say themselves which they are", () => {
  expect(statesOf("She said “no way” twice")).toBe("..<ii>.");
});

test("straight marks are read by the space beside them", () => {
  expect(statesOf('He said "no way" and "yes".')).toBe("..<ii>.<i>.");
});

test("a quotation ends with its line, and the next line may go on with a mark", () => {
  expect(statesOf("“One two\n“three four” five\nsix")).toBe("<ii<ii>..");
});
