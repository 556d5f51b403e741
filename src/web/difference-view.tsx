import type { Child } from "hono/jsx";
import type { Difference, PassageDifference } from "../articles/difference.ts";
import { plural } from "./counts.tsx";
import type { Speech } from "./speech.ts";
import { Added, Pieces, Removed } from "./words-changed.tsx";

/** As many unchanged paragraphs stand beside a change; the others are folded. */
const neighbours = 1;

interface DifferenceProps {
  difference: Difference;
  speech: Speech;
}

/** One text with what was put in and what was taken out. */
export function InlineDifference({ difference, speech }: DifferenceProps) {
  return (
    <div class="body passages" {...speech}>
      {folded(difference.passages).map((part) =>
        Array.isArray(part) ? (
          <details>
            <summary class="label" lang="en" dir="ltr">
              {plural(part.length, "unchanged paragraph")}
            </summary>
            {part.map((passage) => (
              <InlinePassage passage={passage} />
            ))}
          </details>
        ) : (
          <InlinePassage passage={part} />
        ),
      )}
    </div>
  );
}

function InlinePassage({ passage }: { passage: PassageDifference }) {
  switch (passage.change) {
    case "changed":
      return (
        <p class="changed">
          <Pieces pieces={passage.pieces} />
        </p>
      );
    case "added":
      return (
        <p class="changed">
          <Added text={passage.text} />
        </p>
      );
    case "removed":
      return (
        <p class="changed">
          <Removed text={passage.text} />
        </p>
      );
    case "moved":
      return (
        <p class="changed">
          <span class="label" lang="en" dir="ltr">
            moved here:
          </span>{" "}
          {passage.text}
        </p>
      );
    case "same":
      return <p>{passage.text}</p>;
  }
}

/** Both texts, paragraph by paragraph. */
export function SideBySide({ difference, speech, names }: DifferenceProps & { names: [from: string, to: string] }) {
  return (
    <table class="sides">
      <thead>
        <tr>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
        </tr>
      </thead>
      <tbody>
        {folded(difference.passages).map((part) =>
          Array.isArray(part) ? (
            <tr>
              <td colspan={2} class="meta">
                {plural(part.length, "unchanged paragraph")}
              </td>
            </tr>
          ) : (
            <tr>
              <Cell isEmpty={part.change === "added" || part.change === "moved"} speech={speech}>
                <Before passage={part} />
              </Cell>
              <Cell isEmpty={part.change === "removed"} speech={speech}>
                <After passage={part} />
              </Cell>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** The table runs as Octavo's page does, its texts as their language does. */
function Cell({ isEmpty, speech, children }: { isEmpty: boolean; speech: Speech; children: Child }) {
  return <td>{isEmpty ? null : <div {...speech}>{children}</div>}</td>;
}

function Before({ passage }: { passage: PassageDifference }) {
  if (passage.change === "changed") return <Pieces pieces={passage.pieces.filter(({ kind }) => kind !== "added")} />;
  if (passage.change === "removed") return <Removed text={passage.text} />;
  return passage.change === "same" ? <span>{passage.text}</span> : null;
}

function After({ passage }: { passage: PassageDifference }) {
  if (passage.change === "changed") return <Pieces pieces={passage.pieces.filter(({ kind }) => kind !== "removed")} />;
  if (passage.change === "added") return <Added text={passage.text} />;
  if (passage.change === "removed") return null;
  if (passage.change === "same") return <span>{passage.text}</span>;
  return (
    <>
      <span class="label" lang="en" dir="ltr">
        moved here:
      </span>{" "}
      {passage.text}
    </>
  );
}

/** The passages, with runs of unchanged ones that stand beside no change gathered. */
function folded(passages: readonly PassageDifference[]): (PassageDifference | PassageDifference[])[] {
  const isNear = (place: number) =>
    passages.slice(Math.max(0, place - neighbours), place + neighbours + 1).some(({ change }) => change !== "same");
  const out: (PassageDifference | PassageDifference[])[] = [];
  for (const [place, passage] of passages.entries()) {
    const last = out.at(-1);
    if (isNear(place)) out.push(passage);
    else if (Array.isArray(last)) last.push(passage);
    else out.push([passage]);
  }
  // Folding one away would take as much room as showing it.
  return out.map((part) => (Array.isArray(part) && part[0] && part.length === 1 ? part[0] : part));
}
