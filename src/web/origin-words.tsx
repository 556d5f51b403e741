import type { OriginListing } from "../stories/story-origins.store.ts";
import { OutletName } from "./counts.tsx";

/** Whom an article copied or named: "copied from X, 94 %; cites Y". Those it rests on are said so. */
export function OriginWords({ origins }: { origins: readonly OriginListing[] }) {
  return (
    <>
      {origins.map((origin, place) => (
        <>
          {place > 0 ? "; " : ""}
          {howWords(origin)} <OriginName origin={origin} />
          {origin.share === null ? "" : `, ${percent(origin.share)}`}
        </>
      ))}
    </>
  );
}

export function OriginName({ origin: { publisherId, outlet } }: { origin: OriginListing }) {
  return <OutletName outlet={{ name: outlet, ...(publisherId !== null && { publisherId }) }} />;
}

export function howWords({
  how,
  isWhole,
  isOriginLater,
}: Pick<OriginListing, "how" | "isWhole" | "isOriginLater">): string {
  // Both have it from the same source, which the later of them names.
  if (how === "copied" && isOriginLater) return isWhole ? "the same text stands later in" : "a passage stands later in";
  if (how === "copied") return isWhole ? "copied from" : "a passage copied from";
  if (how === "credited") return isWhole ? "text by" : "with material by";
  return isWhole ? "cites" : "also cites";
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
