/** Where the reading is: nothing read yet, reading, waiting, or at the end. */
export interface SpeechState {
  doing: "idle" | "speaking" | "paused" | "done";
  /** The sentence that is read or comes next, from 0. */
  at: number;
}

export type SpeechDeed = "play" | "pause" | "stop" | "next" | "previous" | "ended";

export const atStart: SpeechState = { doing: "idle", at: 0 };

/** What a button or the end of a sentence leads to, of so many sentences. */
export function nextState({ doing, at }: SpeechState, deed: SpeechDeed, sentences: number): SpeechState {
  const last = Math.max(0, sentences - 1);
  switch (deed) {
    case "play":
      return { doing: sentences > 0 ? "speaking" : "done", at: doing === "done" ? 0 : at };
    case "pause":
      return { doing: doing === "speaking" ? "paused" : doing, at };
    case "stop":
      return atStart;
    case "next":
      return { doing: doing === "done" ? "idle" : doing, at: Math.min(last, at + 1) };
    case "previous":
      return { doing: doing === "done" ? "paused" : doing, at: Math.max(0, at - 1) };
    case "ended":
      return at >= last ? { doing: "done", at: last } : { doing, at: at + 1 };
  }
}

export interface Voice {
  lang: string;
  localService: boolean;
  default: boolean;
}

/** The browser's best voice for a language: of its region, then of the language; one of this machine before one of the network. */
export function chooseVoice<Known extends Voice>(voices: readonly Known[], language: string): Known | undefined {
  const wanted = tagOf(language);
  const [base = ""] = wanted.split("-");
  if (!base) return voices.find((voice) => voice.default) ?? voices[0];
  const worth = (voice: Known) =>
    (tagOf(voice.lang) === wanted ? 4 : 0) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
  return voices
    .filter((voice) => tagOf(voice.lang).split("-")[0] === base)
    .toSorted((a, b) => worth(b) - worth(a))
    .at(0);
}

function tagOf(language: string): string {
  return language.trim().replaceAll("_", "-").toLowerCase();
}
