import { useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { Scrolling } from "./Scrolling.tsx";

/** Keys, strings, numbers and words of printed JSON. */
const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|-?\b\d+(?:\.\d+)?\b/gu;

/** JSON to read and to copy. */
export function Json({ label, value }: { label: string; value: unknown }) {
  const [copied, setCopied] = useState(false);
  const text = JSON.stringify(value, null, 2) ?? "";
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <figure class="json">
      <figcaption>
        {label}
        <button type="button" class="quiet" onClick={copy}>
          <Icon name={copied ? "check" : "copy"} />
          <span aria-live="polite">{copied ? "Copied" : "Copy"}</span>
        </button>
      </figcaption>
      <Scrolling class="code" label={label}>
        <pre>{coloured(text)}</pre>
      </Scrolling>
    </figure>
  );
}

function coloured(text: string) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(tokens)) {
    const [whole, string, colon] = match;
    parts.push(text.slice(from, match.index));
    const kind = colon === undefined ? (string === undefined ? "number" : "string") : "key";
    parts.push(<span class={kind}>{string ?? whole}</span>, colon);
    from = match.index + whole.length;
  }
  return [...parts, text.slice(from)];
}
