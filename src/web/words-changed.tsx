import type { Piece } from "../articles/difference.ts";
import type { Speech } from "./speech.ts";

/** Octavo's own words among a publisher's: they are English, and only for the ear. */
function Aside({ children }: { children: string }) {
  return (
    <span class="hidden" lang="en" dir="ltr">
      {children}
    </span>
  );
}

export function Added({ text }: { text: string }) {
  return (
    <ins>
      <Aside>added: </Aside>
      {text}
      <Aside>, end of what was added; </Aside>
    </ins>
  );
}

export function Removed({ text }: { text: string }) {
  return (
    <del>
      <Aside>removed: </Aside>
      {text}
      <Aside>, end of what was removed; </Aside>
    </del>
  );
}

/** Words with those that were put in and taken out marked, to the eye and to the ear. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ kind, text }) =>
        kind === "same" ? text : kind === "added" ? <Added text={text} /> : <Removed text={text} />,
      )}
    </>
  );
}

/** The first words that a change touched. */
export function ChangeExcerpt({ excerpt, speech }: { excerpt: readonly Piece[]; speech: Speech }) {
  if (excerpt.length === 0) return null;
  return (
    <p class="excerpt" {...speech}>
      <Pieces pieces={excerpt} />
    </p>
  );
}
