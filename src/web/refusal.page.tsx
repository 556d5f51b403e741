import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";

interface RefusalPageProps {
  title: string;
  sentence: string;
  printing: Printing;
}

/** What was asked for cannot be had; the sentence says why and what to do. */
export function RefusalPage({ title, sentence, printing }: RefusalPageProps) {
  return (
    <Sheet title={title} printing={printing} layout="listing">
      <header class="listing-head">
        <h1>{title}</h1>
      </header>
      <section class="listing-main empty">
        <p class="text">{sentence}</p>
        <p class="actions">
          <a class="button main" href="/">
            To the front page
          </a>
          <a class="button" href="/search">
            To the search
          </a>
          <a class="button" href="/feeds">
            To the feeds
          </a>
        </p>
      </section>
    </Sheet>
  );
}
