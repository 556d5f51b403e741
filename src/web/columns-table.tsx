import type { Child } from "hono/jsx";
import { ScrollBox } from "./scroll-box.tsx";

interface ColumnsTableProps {
  /** What its scrolling box is called. */
  name: string;
  /** What the first column holds. */
  head: string;
  /** The latest last, as in the drawing; the table begins with it. */
  rows: readonly { when: Child; articles: number }[];
}

/** The facts of a `ColumnsPlot` as a table, closed until it is opened. */
export function ColumnsTable({ name, head, rows }: ColumnsTableProps) {
  return (
    <details>
      <summary class="label">The same as a table</summary>
      <ScrollBox name={name}>
        <table>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" class="number">
                Articles
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map(({ when, articles }) => (
              <tr>
                <th scope="row">{when}</th>
                <td class="number">{articles.toLocaleString("en-GB")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
