import { availableParallelism } from "node:os";

/** A claim, its figure, and what the same machine did beside it. */
export interface Figure {
  claim: string;
  ours: string;
  beside: string;
  /** What the figure has to be, in words; null when it only informs. */
  target: string | null;
  met: boolean;
}

/** The value that a share of all stays under: `.5` is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** What the figures were measured on. */
export const machine = () =>
  `Node ${process.versions.node}, ${availableParallelism()} cores, ${process.platform} ${process.arch}`;

export const inSeconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
export const inMs = (ms: number) => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;
export const inMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** The figures as a table for a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const verdict = ({ target, met }: Figure) => (target === null ? "" : met ? "ok" : "MISSED");
  const rows = [
    ["", "salesterm", "beside it", "target", ""],
    ...figures.map((figure) => [figure.claim, figure.ours, figure.beside, figure.target ?? "", verdict(figure)]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
