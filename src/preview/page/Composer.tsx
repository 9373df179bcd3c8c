import type { TargetedKeyboardEvent } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Place } from "../wire.ts";
import { Completions } from "./Completions.tsx";
import { type Completion, completing, invited, usageHint } from "./complete.ts";
import { usePage } from "./page.ts";
import { Icon } from "./parts/Icon.tsx";
import { useRemembered } from "./remembered.ts";
import { Shortcuts } from "./Shortcuts.tsx";

interface ComposerProps {
  place: Place;
  /** As in `Message #sales`. */
  label: string;
}

/** Where one writes. Enter sends, Shift and Enter begin a new line; `/` offers commands, `@` people. */
export function Composer({ place, label }: ComposerProps) {
  const { facts, me, act } = usePage();
  const [text, setText] = useRemembered(`draft ${me} ${place.channel} ${place.thread ?? ""}`, "");
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const caretNext = useRef<number | null>(null);
  const id = useId();
  const found = dismissed === text ? null : completing(text, caret, facts);
  const hint = usageHint(text, facts.workspace);

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
    if (caretNext.current === null) return;
    element.setSelectionRange(caretNext.current, caretNext.current);
    caretNext.current = null;
  }, [text]);

  const write = (next: string, at: number) => {
    setText(next);
    setCaret(at);
    setActive(0);
    caretNext.current = at;
    field.current?.focus();
  };
  const take = ({ insert }: Completion) => {
    if (found) write(text.slice(0, found.from) + insert + text.slice(found.to), found.from + insert.length);
  };
  const send = async () => {
    const said = text.trim();
    if (said === "") return;
    write("", 0);
    // A space before the slash makes a message of it, as in Slack.
    const isCommand = text.startsWith("/");
    const guest = invited(said, facts.people);
    const { notice } = await act(
      guest
        ? { do: "invite", channel: place.channel, user: guest.id }
        : isCommand
          ? { do: "command", place, line: said }
          : { do: "say", place, text: said },
    );
    if (notice !== null && isCommand && field.current?.value === "") setText(text);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    const picked = found?.offers[active];
    if (event.isComposing) return;
    if (found && picked && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((active + step + found.offers.length) % found.offers.length);
    } else if (picked && ["Enter", "Tab"].includes(event.key) && !event.shiftKey) take(picked);
    else if (found && event.key === "Escape") setDismissed(text);
    else if (event.key === "Enter" && !event.shiftKey) void send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      class="composer"
      data-region="composer"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {found && <Completions id={id} found={found} active={active} take={take} point={setActive} />}
      <div class="box">
        <div class="writing">
          <div class="ghost" aria-hidden="true">
            <span>{text}</span>
            {hint}
          </div>
          <textarea
            ref={field}
            rows={1}
            value={text}
            placeholder={label}
            aria-label={label}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={found ? id : undefined}
            aria-activedescendant={found ? `${id}-${active}` : undefined}
            data-lands="true"
            onInput={({ currentTarget }) => {
              setText(currentTarget.value);
              setCaret(currentTarget.selectionEnd);
              setActive(0);
            }}
            onSelect={({ currentTarget }) => setCaret(currentTarget.selectionEnd)}
            onKeyDown={onKeyDown}
          />
        </div>
        <div class="bar">
          <button
            type="button"
            title="Mention someone"
            aria-label="Mention someone"
            onClick={() => write(`${text}@`, text.length + 1)}
          >
            <Icon name="at" />
          </button>
          <Shortcuts start={(command) => write(`${command} `, command.length + 1)} />
          <span class="tip">
            <b>Shift + Enter</b> for a new line
          </span>
          <button type="submit" class={`send ${text.trim() === "" ? "" : "ready"}`} aria-label="Send" title="Send">
            <Icon name="send" />
          </button>
        </div>
      </div>
    </form>
  );
}
