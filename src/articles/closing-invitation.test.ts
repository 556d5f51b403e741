import { expect, test } from "vitest";
import { isClosingInvitation } from "./closing-invitation.ts";

test.each([
  "Stay with the Quay Post for updates on this developing story.",
  "Check back for updates.",
  "Refresh this page for updates as they become available.",
  "Read Saturday’s Elmstead Gazette for full details.",
  "For more news of the coast, listen to Quay Radio here:",
  "Please return to quaypost.com for more details on the fire.",
  "Report a typo",
  "STAY TUNED TO QUAY RADIO FOR UPDATES",
])("a paper that sends its reader on to itself: %s", (text) => {
  expect(isClosingInvitation(text)).toBe(true);
});

test.each([
  "Stay away from the river until further notice, the mayor said in a statement.",
  "Stay with the injured person until more help is there.",
  "Check the council's page for updates on the closed roads.",
  "Return to the oven for twenty minutes more.",
  "Keep windows closed; the latest measurements are on the town's site.",
  "Stay on the upper road until more information is available.",
  "“Stay with us for updates,” the harbour master called.",
  "Check back with police for updates on the search.",
  "Follow the detour through Mill Lane for more than two miles.",
  "Report a fault of the lamps to the town hall.",
])("a sentence of the article: %s", (text) => {
  expect(isClosingInvitation(text)).toBe(false);
});
