import type { Child } from "hono/jsx";
import { onScale } from "./plot-scale.ts";
import { ScrollBox } from "./scroll-box.tsx";

export interface BarRow {
  name: Child;
  /** One figure for each column of figures. */
  figures: readonly number[];
  /** The bar's length. */
  length: number;
  /** Something is wrong; the row's words say so too. */
  isBad?: boolean;
}

interface BarTableProps {
  name: string;
  /** Of the names, then of the figures. */
  columns: readonly string[];
  rows: readonly BarRow[];
}

/** A plot that is its own table: the bar stands beside the figures that it draws. */
export function BarTable({ name, columns, rows }: BarTableProps) {
  const [first, ...others] = columns;
  const top = Math.max(1, ...rows.map(({ length }) => length));
  return (
    <ScrollBox name={name}>
      <table class={columns.length > 2 ? "bars many" : "bars"}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th scope="col" class="number">
                {column}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name: rowName, figures, length, isBad }) => (
            <tr>
              <th scope="row">{rowName}</th>
              {figures.map((figure) => (
                <td class="number">{figure.toLocaleString("en-GB")}</td>
              ))}
              <td class="gauge">
                <svg class="plot" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect class={isBad ? "bar bad" : "bar"} width={onScale(length, top, 100)} height="10" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
