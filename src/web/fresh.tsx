import type { Printing } from "./printing.ts";

interface FreshProps {
  printing: Printing;
  page: "front" | "story" | "status";
  /** The story and how many of its articles the page shows. */
  story?: { id: number; articleCount: number };
}

/** An empty line that the script fills when there is something newer than the page. */
export function Fresh({ printing, page, story }: FreshProps) {
  return (
    <>
      <div
        class="fresh"
        role="status"
        data-live={page}
        data-from={printing.now.getTime()}
        data-story={story?.id}
        data-articles={story?.articleCount}
      />
      <script type="module" src={`${printing.assetsPath}/live.js`} />
    </>
  );
}
