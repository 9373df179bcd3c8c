import picocolors from "picocolors";

/** How a terminal shows text: its width in columns, and whether it has colours. */
export interface Style {
  width: number;
  colors: ReturnType<typeof picocolors.createColors>;
}

/**
 * Reads off a stream how to write to it: 80 columns and no colours where it is no terminal, 80 columns also where the
 * terminal knows none. `NO_COLOR` is respected.
 */
export function styleOf(
  stream: { isTTY?: boolean; columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Style {
  const isColored = stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
  const width = stream.isTTY === true ? Math.max(20, Math.min(stream.columns || 80, 100)) : 80;
  return { width, colors: picocolors.createColors(isColored) };
}
