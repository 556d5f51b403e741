import type { Answer, AnswerSentence, StoredSentence, Wish } from "../assistant/answer.ts";
import { insteadWords } from "../assistant/instead.ts";
import type { Reworded } from "../assistant/reword.action.ts";
import { AboutHeading } from "./about-heading.tsx";
import { assistantPath } from "./assistant-address.ts";
import { plural } from "./counts.tsx";
import type { Printing } from "./printing.ts";
import { speechOf } from "./speech.ts";
import { When } from "./time.tsx";

interface WordingPartProps {
  wish: Wish;
  reworded: Reworded;
  /** The model's name. */
  model: string;
  printing: Printing;
}

/** What a connected model made of the stored sentences, or the way to ask it, which is never taken unasked. */
export function WordingPart({ wish, reworded, model, printing }: WordingPartProps) {
  const { answer, wording, instead, subject } = reworded;
  if (wish.feature === "listen" || (answer.nothing && answer.nothing !== "needs a model")) return null;
  return (
    <section class="wording" aria-label="In a model’s words" data-wording="">
      {wording ? <Wording wording={wording} wish={wish} printing={printing} /> : null}
      {instead ? (
        <p class="notice" role="status">
          {insteadWords[instead]} {answer.sentences.length > 0 ? "The stored sentences stand below." : ""}
        </p>
      ) : null}
      {wording ? null : (
        <form class="measure" method="post" action={assistantPath(subject)} data-wording-form="">
          <WishFields wish={wish} />
          <button class="button" type="submit">
            {wish.feature === "translate" ? `Have ${model} translate it` : `Have ${model} word it`}
          </button>
          <p class="meta">Only sentences that stored sentences support are shown, each with where it has it from.</p>
        </form>
      )}
      <script type="module" src={`${printing.assetsPath}/wording.js`} />
    </section>
  );
}

/** Most are spoken by a hundred million people; any other may stand in the address. */
const languages = "en es fr de pt it nl pl uk ru tr ar fa hi id zh ja ko".split(" ");

function WishFields({ wish }: { wish: Wish }) {
  const names = new Intl.DisplayNames("en", { type: "language" });
  return (
    <>
      <input type="hidden" name="feature" value={wish.feature} />
      {wish.feature === "summary" ? <input type="hidden" name="length" value={String(wish.length)} /> : null}
      {wish.feature === "ask" ? <input type="hidden" name="q" value={wish.question} /> : null}
      {wish.feature === "translate" ? (
        <p class="field">
          <label for="into">Into</label>{" "}
          <select id="into" name="into">
            {[...new Set([wish.into, ...languages])].map((language) => (
              <option value={language} selected={language === wish.into}>
                {names.of(language)}
              </option>
            ))}
          </select>
        </p>
      ) : null}
    </>
  );
}

function Wording({ wording, wish, printing }: { wording: Answer; wish: Wish; printing: Printing }) {
  return (
    <>
      <div class={wish.feature === "translate" ? "sentences pairs" : "sentences"}>
        {wording.sentences.map((sentence, place) =>
          wish.feature === "translate" ? (
            <Pair sentence={sentence} into={wish.into} />
          ) : (
            <>
              <AboutHeading about={sentence.about} before={wording.sentences[place - 1]?.about} />
              <p>
                {sentence.text}{" "}
                {sentence.cites.map((cited) => (
                  <CiteLink cited={cited} printing={printing} />
                ))}
              </p>
            </>
          ),
        )}
      </div>
      <p class="meta">{wordedBy(wording)}</p>
      <p class="meta">{wording.madeBy.by === "model" ? <When at={wording.madeBy.at} now={printing.now} /> : null}</p>
    </>
  );
}

/** The original beside its translation; the headline's span is empty. */
function Pair({ sentence: { text, cites }, into }: { sentence: AnswerSentence; into: string }) {
  const [original] = cites;
  const isHeadline = original?.end === 0;
  return (
    <div class={isHeadline ? "pair title" : "pair"}>
      <p {...speechOf(into)}>{text}</p>
      <p class="original" {...speechOf(original?.language ?? null)}>
        {original ? <a href={`/articles/${original.articleId}`}>{original.words}</a> : null}
      </p>
    </div>
  );
}

function CiteLink({ cited, printing }: { cited: StoredSentence; printing: Printing }) {
  return (
    <>
      <a class="cite" href={`/articles/${cited.articleId}`} title={cited.words}>
        <bdi class="publisher">{cited.publisherName}</bdi>
      </a>{" "}
      <span class="cite">
        <When at={cited.publishedAt} now={printing.now} />
      </span>{" "}
    </>
  );
}

/** Who worded it, how long that took, what it cost and how much was left out. */
export function wordedBy({ madeBy, dropped }: Answer): string {
  if (madeBy.by !== "model") return "";
  const seconds = `${(madeBy.ms / 1000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} s`;
  const cost =
    madeBy.cost === null ? "" : `, cost ${madeBy.cost.toLocaleString("en-GB", { maximumSignificantDigits: 2 })}`;
  const left = dropped === 0 ? "" : ` ${plural(dropped, "sentence")} left out: what they cite does not support them.`;
  return `Worded by ${madeBy.model} in ${seconds}${cost}. Checked against what it cites.${left}`;
}
