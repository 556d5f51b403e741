// Reads a text aloud with the browser's own voices, sentence by sentence. Where the browser has none for the language the
// page says so and the text stands there to be read.
import { atStart, chooseVoice, nextState, type SpeechDeed, type SpeechState } from "./speech-turns.ts";

const part = document.querySelector<HTMLElement>("[data-listen]");
if (part) prepare(part);

function prepare(part: HTMLElement): void {
  const words = part.querySelector<HTMLElement>("[data-needs]");
  const sentences = [...part.querySelectorAll<HTMLElement>("[data-say]")];
  if (!("speechSynthesis" in window)) {
    say(words, "This browser cannot speak. The text stands below.");
    return;
  }
  const language = sentences[0]?.lang || document.documentElement.lang;
  const offer = () => {
    const voices = speechSynthesis.getVoices();
    const voice = chooseVoice(voices, language);
    if (voice) {
      speechSynthesis.removeEventListener("voiceschanged", offer);
      say(words, "");
      openControls(part, sentences, voice);
    } else
      say(
        words,
        voices.length === 0
          ? "This browser has no voice. The text stands below."
          : "This browser has no voice for the text’s language. The text stands below.",
      );
  };
  // Most browsers know their voices only after a while, and tell.
  speechSynthesis.addEventListener("voiceschanged", offer);
  offer();
}

function say(line: HTMLElement | null, words: string): void {
  if (line) line.textContent = words;
}

function openControls(part: HTMLElement, sentences: readonly HTMLElement[], voice: SpeechSynthesisVoice): void {
  const controls = part.querySelector<HTMLElement>("[data-controls]");
  const speed = part.querySelector<HTMLSelectElement>("select");
  const told = part.querySelector<HTMLElement>("[data-told]");
  const play = part.querySelector<HTMLButtonElement>("[data-deed=play]");
  if (!controls || !speed || !play) return;
  controls.hidden = false;
  let state: SpeechState = atStart;
  // What an ended utterance says counts only while it is the one that is spoken: cancelling ends it, too.
  let turn = 0;
  const show = () => {
    const isUnderWay = state.doing === "speaking" || state.doing === "paused";
    for (const [at, sentence] of sentences.entries()) {
      if (isUnderWay && at === state.at) sentence.setAttribute("aria-current", "true");
      else sentence.removeAttribute("aria-current");
    }
    const isSpeaking = state.doing === "speaking";
    play.textContent = isSpeaking ? "Pause" : state.doing === "paused" ? "Go on" : "Listen";
    play.dataset.does = isSpeaking ? "pause" : "play";
    say(told, state.doing === "done" ? "That was all." : "");
  };
  const speak = () => {
    turn += 1;
    speechSynthesis.cancel();
    const sentence = sentences[state.at];
    if (state.doing !== "speaking" || !sentence) return;
    const own = turn;
    const utterance = new SpeechSynthesisUtterance(sentence.textContent ?? "");
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = Number(speed.value);
    utterance.onend = () => own === turn && move("ended");
    utterance.onerror = ({ error }) => {
      if (own !== turn || error === "canceled" || error === "interrupted") return;
      move("pause");
      say(told, "The browser’s voice stopped. Press the button to go on.");
    };
    speechSynthesis.speak(utterance);
    sentence.scrollIntoView({ block: "nearest" });
  };
  const move = (deed: SpeechDeed) => {
    state = nextState(state, deed, sentences.length);
    show();
    speak();
  };
  controls.addEventListener("click", ({ target }) => {
    const deed = target instanceof HTMLElement ? (target.dataset.does ?? target.dataset.deed) : undefined;
    if (deed) move(deed as SpeechDeed);
  });
  speed.addEventListener("change", speak);
  window.addEventListener("pagehide", () => speechSynthesis.cancel());
  show();
}
