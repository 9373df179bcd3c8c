import type { TableBlock } from "@slack/types";
import { Scrolling } from "../parts/Scrolling.tsx";
import { RichText } from "./RichText.tsx";

/** A table: its first row is the header. */
export function Table({ block: { rows, column_settings: columns = [] } }: { block: TableBlock }) {
  const [header = [], ...body] = rows;
  const lookOf = (column: number) =>
    `${columns[column]?.align ?? "left"} ${columns[column]?.is_wrapped ? "wraps" : ""}`;
  return (
    <Scrolling class="table" label="Table">
      <table>
        <thead>
          <tr>
            {header.map((cell, column) => (
              <th key={column} scope="col" class={lookOf(column)}>
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} class={lookOf(column)}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function Cell({ cell }: { cell: TableBlock["rows"][number][number] }) {
  if (cell.type === "rich_text") return <RichText elements={cell.elements} />;
  return <>{cell.text}</>;
}
