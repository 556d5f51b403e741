import type { AnswerSentence, Nothing, StoredSentence, Wish } from "../assistant/answer.ts";
import { summaryLengths } from "../assistant/answer.ts";
import { mostQuestionCharacters } from "../assistant/read-wish.ts";
import type { Reworded } from "../assistant/reword.action.ts";
import { AboutHeading } from "./about-heading.tsx";
import { assistantPath, featurePath, subjectPath } from "./assistant-address.ts";
import { AssistantBand, featureNames } from "./assistant-band.tsx";
import { ListenPart } from "./assistant-listen.tsx";
import { plural } from "./counts.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { speechOf } from "./speech.ts";
import { When } from "./time.tsx";
import { WhoReadsOn } from "./withheld-text.tsx";
import { WordingPart } from "./wording-part.tsx";

interface AssistantPageProps {
  wish: Wish;
  assisted: Reworded;
  /** The name of the connected model. */
  model: string | undefined;
  printing: Printing;
}

/** What the assistant answers, each sentence with where it stands. */
export function AssistantPage({ wish, assisted, model, printing }: AssistantPageProps) {
  const { subject, headline, language, answer } = assisted;
  const name = featureNames[wish.feature];
  return (
    <Sheet title={`${name}: ${headline || subject.kind}`} printing={printing} layout="listing assisted">
      <header class="listing-head">
        <p class="counts">
          <a href={subjectPath(subject)}>back to the {subject.kind}</a>
        </p>
        <h1>{name}</h1>
        <p class="title" {...speechOf(language)}>
          {headline || "Without a headline"}
        </p>
        <AssistantBand subject={subject} current={wish.feature} />
      </header>
      <section class="listing-main stack" aria-label={name}>
        <Choices wish={wish} assisted={assisted} />
        {model ? <WordingPart wish={wish} reworded={assisted} model={model} printing={printing} /> : null}
        {answer.nothing && !(model && answer.nothing === "needs a model") ? (
          <NothingToSay nothing={answer.nothing} feature={wish.feature} />
        ) : null}
        {wish.feature === "listen" && answer.sentences.length > 0 ? (
          <ListenPart sentences={answer.sentences} language={language} printing={printing} />
        ) : (
          <Sentences sentences={answer.sentences} now={printing.now} />
        )}
        {answer.dropped > 0 ? (
          <p class="meta">{plural(answer.dropped, "sentence")} left out: nothing cited supports them.</p>
        ) : null}
      </section>
      <aside class="listing-side" aria-label="How this was made">
        <p class="meta">{model ? madeWithModel[wish.feature] : made[wish.feature]}</p>
      </aside>
    </Sheet>
  );
}

const reasons: Record<Exclude<Nothing, "needs full text">, string> = {
  "no article here says": "No article here says.",
  "no question": "Ask in one sentence who, what, when, where, why or how many. The articles answer in their own words.",
  "no text": "No article here has come with a text that could be quoted.",
  "needs a model":
    "Translating needs a connected model, and this Octavo has none. Your browser may translate the page: the language of every headline and text is marked in it.",
};

function NothingToSay({ nothing, feature }: { nothing: Nothing; feature: Wish["feature"] }) {
  if (nothing !== "needs full text") return <p class="notice">{reasons[nothing]}</p>;
  const isWhole = feature === "listen" || feature === "translate";
  return (
    <p class="notice">
      {isWhole ? `${featureNames[feature]} takes the full text.` : "The beginnings of the articles here do not say."}{" "}
      <WhoReadsOn />
    </p>
  );
}

const made: Record<Wish["feature"], string> = {
  summary: "Sentences that say most of what independent publishers agree on, quoted word for word. No model was asked.",
  ask: "The sentences that fit the question best, quoted word for word. Where none fits well enough Octavo says so. No model was asked.",
  explain:
    "Names, abbreviations and what went before, each in a sentence of this newspaper’s articles. No model was asked.",
  translate: "Octavo words nothing itself.",
  listen:
    "Your browser’s own voices read. Nothing leaves this machine unless the browser’s voice is one of the network.",
};

const stored =
  "The stored sentences are chosen by Octavo and quoted word for word; the model is asked only when you say so.";
const madeWithModel: Record<Wish["feature"], string> = {
  ...made,
  summary: stored,
  ask: stored,
  explain: stored,
  translate: "Each sentence is translated there and back; what does not come back as it was stays out.",
};

function Choices({ wish, assisted: { subject } }: Pick<AssistantPageProps, "wish" | "assisted">) {
  if (wish.feature === "ask")
    return (
      <form class="field measure" method="get" action={assistantPath(subject)}>
        <input type="hidden" name="feature" value="ask" />
        <label for="q">Your question</label>
        <div class="join">
          <input
            id="q"
            name="q"
            type="text"
            value={wish.question}
            maxlength={mostQuestionCharacters}
            autocomplete="off"
          />
          <button class="button main" type="submit">
            Ask
          </button>
        </div>
      </form>
    );
  if (wish.feature !== "summary") return null;
  return (
    <nav class="counts" aria-label="Length">
      {summaryLengths.map((length) => (
        <a
          href={featurePath(subject, "summary", { length: String(length) })}
          aria-current={length === wish.length ? "true" : undefined}
        >
          {plural(length, "sentence")}
        </a>
      ))}
    </nav>
  );
}

function Sentences({ sentences, now }: { sentences: readonly AnswerSentence[]; now: Date }) {
  return (
    <div class="sentences">
      {sentences.map((sentence, place) => (
        <>
          <AboutHeading about={sentence.about} before={sentences[place - 1]?.about} />
          <p>
            <span {...speechOf(sentence.cites[0]?.language ?? null)}>{sentence.text}</span>{" "}
            {sentence.cites.map((cited) => (
              <Cited cited={cited} now={now} />
            ))}
          </p>
        </>
      ))}
    </div>
  );
}

function Cited({ cited, now }: { cited: StoredSentence; now: Date }) {
  return (
    <>
      <a class="cite" href={`/articles/${cited.articleId}`}>
        <bdi class="publisher">{cited.publisherName}</bdi>
      </a>{" "}
      <span class="cite">
        <When at={cited.publishedAt} now={now} />
      </span>{" "}
    </>
  );
}
