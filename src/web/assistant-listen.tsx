import type { AnswerSentence } from "../assistant/answer.ts";
import type { Printing } from "./printing.ts";
import { speechOf } from "./speech.ts";

interface ListenPartProps {
  sentences: readonly AnswerSentence[];
  language: string | null;
  printing: Printing;
}

/** The text, sentence by sentence; the island beside it reads it aloud where the browser can. */
export function ListenPart({ sentences, language, printing }: ListenPartProps) {
  return (
    <div class="listen" data-language={language ?? ""}>
      <p class="meta" data-needs="">
        Listening needs a browser that runs scripts and has a voice for this language. The text stands below.
      </p>
      <div class="sentences spoken">
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
