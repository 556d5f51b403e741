import { describeReason, type Reason } from "../stories/reason.ts";

/** Why an article is in its story, as it was stored when it was placed. */
export function WhyHere({ reasons, placedBy }: { reasons: readonly Reason[]; placedBy: "engine" | "editor" }) {
  return (
    <details class="why">
      <summary>Why here</summary>
      <ul>
        {placedBy === "editor" && reasons.length === 0 ? <li>An editor placed it here.</li> : null}
        {reasons.map((reason) => (
          <li>
            <Sentence reason={reason} />
          </li>
        ))}
        {reasons.length === 0 && placedBy === "engine" ? <li>It started this story.</li> : null}
      </ul>
    </details>
  );
}

/** A number in a reason leads to what it stands for. */
function Sentence({ reason }: { reason: Reason }) {
  const sentence = describeReason(reason);
  if (reason.kind === "by an editor")
    return (
      <>
        {sentence} <a href={`/editing/${reason.edit}`}>The edit</a>
      </>
    );
  if (reason.kind !== "nearest article") return sentence;
  return (
    <>
      {sentence} <a href={`/articles/${reason.articleId}`}>Compare</a>
    </>
  );
}
