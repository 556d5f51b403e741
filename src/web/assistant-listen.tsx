import type { AnswerSentence } from "../assistant/answer.ts";
import type { Printing } from "./printing.ts";
import { speechOf } from "./speech.ts";

interface ListenPartProps {
  sentences: readonly AnswerSentence[];
  language: string | null;
  printing: Printing;
}

const speeds = [0.75, 1, 1.25, 1.5, 2];
const usualSpeed = 1;

/** The text, sentence by sentence; the island beside it reads it aloud where the browser can, and shows its buttons then. */
export function ListenPart({ sentences, language, printing }: ListenPartProps) {
  return (
    <div data-listen="">
      <p class="meta" data-needs="" role="status">
        Listening needs a browser that runs scripts and has a voice for the text’s language. The text stands below.
      </p>
      <div class="actions" data-controls="" hidden>
        <button class="button main" type="button" data-deed="play">
          Listen
        </button>
        <button class="button" type="button" data-deed="previous">
          Previous sentence
        </button>
        <button class="button" type="button" data-deed="next">
          Next sentence
        </button>
        <button class="button" type="button" data-deed="stop">
          Stop
        </button>
        <label for="speed">Speed</label>
        <select id="speed">
          {speeds.map((speed) => (
            <option value={String(speed)} selected={speed === usualSpeed}>
              {`${speed} ×`}
            </option>
          ))}
        </select>
      </div>
      <p class="meta" data-told="" role="status" />
      <div class="sentences">
        {sentences.map(({ text, cites: [cited] }) => (
          <p {...speechOf(cited?.language ?? language)} data-say="">
            {text}
          </p>
        ))}
      </div>
      <script type="module" src={`${printing.assetsPath}/listen.js`} />
    </div>
  );
}
