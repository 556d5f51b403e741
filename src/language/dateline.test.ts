import { expect, test } from "vitest";
import { datelineLength } from "./dateline.ts";

test.each([
  ["LENN — ", "The ferry stays."],
  ["LENN\u00a0— ", "The ferry stays."],
  ["LENN-MARSH, Oradel, May 3 (Harbour Wire) - ", "The ferry stays."],
  ["QUAY HEIGHTS, O.R. -- ", "Mayor Brand stays."],
  ["LENN/VELDEN—", "“We stay,” she said."],
  ["West Lenn Beach, Oradel (AP) ", "Mayor Clara Brand stays."],
  ["(Reuters) - ", "Two ferries stay."],
])("%s is a dateline", (dateline, text) => {
  expect(datelineLength(`${dateline}${text}`)).toBe(dateline.length);
});

test.each([
  "MARSA — the harbour agency — said so.",
  "The ferry — Lenn's last — stays.",
  "Mayor Clara Brand (R-Oradel) said so.",
  "The Rail Inquiry Board (RIB) said so.",
  "LENN says no.",
  "Clara Brand — The mayor said so.",
])("%s has no dateline", (line) => {
  expect(datelineLength(line)).toBe(0);
});
