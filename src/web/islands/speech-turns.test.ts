import { expect, test } from "vitest";
import { atStart, chooseVoice, nextState } from "./speech-turns.ts";

test("sentences are read one after another to the end, and from the start when played again", () => {
  const playing = nextState(atStart, "play", 2);
  expect(playing).toEqual({ doing: "speaking", at: 0 });
  const second = nextState(playing, "ended", 2);
  expect(second).toEqual({ doing: "speaking", at: 1 });
  const done = nextState(second, "ended", 2);
  expect(done).toEqual({ doing: "done", at: 1 });
  expect(nextState(done, "play", 2)).toEqual({ doing: "speaking", at: 0 });
});

test("a pause keeps the place, stop goes back to the start", () => {
  const paused = nextState({ doing: "speaking", at: 1 }, "pause", 3);
  expect(paused).toEqual({ doing: "paused", at: 1 });
  expect(nextState(paused, "play", 3)).toEqual({ doing: "speaking", at: 1 });
  expect(nextState(paused, "stop", 3)).toEqual(atStart);
});

test("next and previous stay within the text", () => {
  expect(nextState({ doing: "speaking", at: 2 }, "next", 3)).toEqual({ doing: "speaking", at: 2 });
  expect(nextState({ doing: "paused", at: 0 }, "previous", 3)).toEqual({ doing: "paused", at: 0 });
  expect(nextState(atStart, "play", 0)).toEqual({ doing: "done", at: 0 });
});

test("a voice speaks the article's language, of its region and of this machine if there is one", () => {
  const voice = (lang: string, localService = true) => ({ lang, localService, default: false });
  const voices = [voice("en-US"), voice("de_DE", false), voice("en-GB"), voice("de-AT")];
  expect(chooseVoice(voices, "en-GB")?.lang).toBe("en-GB");
  expect(chooseVoice(voices, "de")?.lang).toBe("de-AT");
  expect(chooseVoice(voices, "de-DE")?.lang).toBe("de_DE");
  expect(chooseVoice(voices, "fi")).toBeUndefined();
});
