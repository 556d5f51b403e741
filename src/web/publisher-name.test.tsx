import { expect, test } from "vitest";
import { PublisherName } from "./publisher-name.tsx";

const shown = (name: string) => String(<PublisherName name={name} />);

test("a publisher known by its address breaks before its dots", () => {
  expect(shown("news.quaypost.co.example")).toBe("<bdi>news<wbr/>.quaypost<wbr/>.co<wbr/>.example</bdi>");
});

test("a name of words stays as it is written", () => {
  expect(shown("Dr. Quarn’s Post")).toBe("<bdi>Dr. Quarn’s Post</bdi>");
});
