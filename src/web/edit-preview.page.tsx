import type { StoryListing } from "../stories/front-page.store.ts";
import type { EditPlan, MembershipPlan, RenamePlan } from "../stories/plan-edit.ts";
import { type EditableStory, mostWhy } from "../stories/story-edit.ts";
import type { StoryArticle, StoryTelling } from "../stories/story-page.store.ts";
import { plural, StoryFacts } from "./counts.tsx";
import type { EditFields } from "./edit-fields.ts";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { speechOf } from "./speech.ts";
import { WhoAndWhen } from "./who-and-when.tsx";

export interface EditPreviewView {
  story: StoryTelling;
  fields: EditFields;
  plan: EditPlan;
  /** The stories as they stand: what whoever confirms has seen. */
  stories: readonly EditableStory[];
}

/** What an edit would do, before it is done. */
export function EditPreviewPage({ view, printing }: { view: EditPreviewView; printing: Printing }) {
  const { story, fields, plan, stories } = view;
  const seen = new Map(stories.map(({ id, mark }) => [id, mark]));
  return (
    <Sheet title="What will happen" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>What will happen</h1>
        <p class="counts">
          <span>nothing is done yet</span>
        </p>
      </header>
      <section class="listing-main stack" aria-label="The edit">
        {plan.what === "renamed" ? (
          <NewHeadline plan={plan} story={story} />
        ) : (
          <Going view={view} plan={plan} now={printing.now} />
        )}
        <form class="edit-form" method="post" action={`/stories/${story.id}/edit`}>
          <KeptFields fields={{ ...fields, why: "", seen }} />
          <div class="field">
            <label for="why">Why (a line for whoever wonders; may stay empty)</label>
            <input id="why" name="why" type="text" maxlength={mostWhy} value={fields.why} />
          </div>
          <OnOrBack storyId={story.id} fields={fields} on={confirmations[plan.what]} back="Change what is chosen" />
        </form>
      </section>
    </Sheet>
  );
}

const confirmations = {
  moved: "Move them",
  split: "Split them off",
  merged: "Merge the stories",
  renamed: "Rename it",
} as const satisfies Record<EditPlan["what"], string>;

/** What was filled in, on its way to the next page. */
function KeptFields({ fields }: { fields: EditFields }) {
  return (
    <>
      {fields.articleIds.map((id) => (
        <input type="hidden" name="article" value={String(id)} />
      ))}
      <input type="hidden" name="to" value={fields.to} />
      {fields.into === undefined ? null : <input type="hidden" name="into" value={String(fields.into)} />}
      <input type="hidden" name="headline" value={fields.headline} />
      {fields.why ? <input type="hidden" name="why" value={fields.why} /> : null}
      {[...fields.seen].map(([id, mark]) => (
        <input type="hidden" name="seen" value={`${id}:${mark}`} />
      ))}
    </>
  );
}

function NewHeadline({ plan, story }: { plan: RenamePlan; story: StoryTelling }) {
  return (
    <>
      <p class="text">
        The story will be headed <strong dir="auto">“{plan.after ?? story.publishedHeadline ?? ""}”</strong>
        {plan.after === null ? ", as published." : "."}
      </p>
      <p class="was">
        now: <bdi>{story.headline}</bdi>
      </p>
    </>
  );
}

function Going({ view, plan, now }: { view: EditPreviewView; plan: MembershipPlan; now: Date }) {
  const { story, stories } = view;
  const into = stories.find(({ id }) => id === plan.into);
  const going = story.articles.filter(({ id }) => plan.articleIds.includes(id));
  return (
    <>
      <p class="text">
        {plural(plan.articleIds.length, "article")} {plan.articleIds.length === 1 ? "goes" : "go"} to{" "}
        {into ? (
          <>
            <a href={`/stories/${into.id}`}>
              <bdi>{into.headline || `story ${into.id}`}</bdi>
            </a>
            , which has {plural(into.articleIds.length, "article")}
          </>
        ) : (
          "a story of their own"
        )}
        ; <Staying plan={plan} story={story} />
      </p>
      <p class="note">
        {plan.staying > 0
          ? "The engine leaves them there and never makes the two stories one. Articles that come later are judged against the stories as they then stand."
          : "The engine leaves them there. The address of this story will lead to the other."}
      </p>
      <ol class="rows lines">
        {going.map((article) => (
          <li>
            <GoingArticle article={article} now={now} />
          </li>
        ))}
      </ol>
      {plan.articleIds.length > going.length ? (
        <p class="meta">and {plural(plan.articleIds.length - going.length, "older article")}</p>
      ) : null}
    </>
  );
}

function Staying({ plan, story }: { plan: MembershipPlan; story: StoryTelling }) {
  if (plan.staying === 0) return <>none stays.</>;
  return (
    <>
      <a href={`/stories/${story.id}#articles`}>
        {plan.staying.toLocaleString("en-GB")} {plan.staying === 1 ? "stays" : "stay"}
      </a>
      .
    </>
  );
}

function GoingArticle({ article, now }: { article: StoryArticle; now: Date }) {
  return (
    <article class="line-of">
      <h3 class="title" {...speechOf(article.language)}>
        <a href={`/articles/${article.id}`}>{article.title || "Without a title"}</a>
      </h3>
      <p class="counts">
        <WhoAndWhen by={article} at={article.datedAt} now={now} />
      </p>
    </article>
  );
}

export interface StoryChoiceView {
  story: StoryTelling;
  fields: EditFields;
  found: readonly StoryListing[];
}

/** Several stories answer to the words: which is meant? */
export function StoryChoicePage({ view, printing }: { view: StoryChoiceView; printing: Printing }) {
  const { story, fields, found } = view;
  return (
    <Sheet title="Which story?" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Which story?</h1>
        <p class="counts">
          <span>stories with articles that say “{fields.to}”</span>
          <a href={`/stories/${story.id}/edit`}>start again</a>
        </p>
      </header>
      <form class="listing-main edit-form" method="post" action={`/stories/${story.id}/edit/preview`}>
        <KeptFields fields={{ ...fields, into: undefined }} />
        <fieldset>
          <legend>The articles go to</legend>
          <ul class="rows">
            {found.map((each, place) => (
              <li class="row">
                <input type="radio" name="into" id={`into-${each.id}`} value={String(each.id)} checked={place === 0} />
                <label for={`into-${each.id}`} class="title" {...speechOf(each.language)}>
                  {each.headline || `Story ${each.id}`}
                </label>
                <StoryFacts story={each} now={printing.now} />
              </li>
            ))}
          </ul>
        </fieldset>
        <OnOrBack storyId={story.id} fields={fields} on="This one…" back="Other words" />
      </form>
    </Sheet>
  );
}

/** Goes on with what is chosen, or back to choose again. */
function OnOrBack({ storyId, fields, on, back }: { storyId: number; fields: EditFields; on: string; back: string }) {
  const deed = { type: "submit", name: "deed", value: fields.deed ?? "" } as const;
  return (
    <p class="actions">
      <button class="button main" {...deed}>
        {on}
      </button>
      <button class="button plain" {...deed} formaction={`/stories/${storyId}/edit/again`}>
        {back}
      </button>
    </p>
  );
}
