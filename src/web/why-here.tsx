/** Why an article is in its story, as it was stored when it was placed. */
export function WhyHere({ reasons, placedBy }: { reasons: unknown; placedBy: "engine" | "editor" }) {
  const sentences = reasonSentences(reasons);
  return (
    <details class="why">
      <summary>Why here</summary>
      <ul>
        {placedBy === "editor" ? <li>An editor placed it here.</li> : null}
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
        {sentences.length === 0 && placedBy === "engine" ? <li>It started this story.</li> : null}
      </ul>
    </details>
  );
}

function reasonSentences(reasons: unknown): string[] {
  return Array.isArray(reasons) ? reasons.map((reason) => JSON.stringify(reason)) : [];
}
