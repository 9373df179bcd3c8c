import { useState } from "preact/hooks";
import { keep, recall } from "./recall.ts";

/** State that outlives the page, by a name of its own. */
export function useRemembered<T>(name: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => recall<T>(name) ?? initial);
  return [
    value,
    (next) => {
      setValue(next);
      keep(name, next);
    },
  ];
}
