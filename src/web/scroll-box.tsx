import type { Child } from "hono/jsx";

/** A part that may be wider than the page: it scrolls by itself, and the keyboard can reach it to scroll it. */
export function ScrollBox({ name, class: style = "", children }: { name: string; class?: string; children: Child }) {
  return (
    <section class={`scroll ${style}`.trim()} aria-label={name} tabindex={0}>
      {children}
    </section>
  );
}
