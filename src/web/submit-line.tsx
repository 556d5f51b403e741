import type { Child } from "hono/jsx";

/** The line that ends a form with one thing to do. */
export function SubmitLine({ children }: { children: Child }) {
  return (
    <p class="actions">
      <button class="button main" type="submit">
        {children}
      </button>
    </p>
  );
}
