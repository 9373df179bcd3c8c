import type { ComponentChildren, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ShownMessage } from "../wire.ts";
import { MessageRow } from "./MessageRow.tsx";
import { usePage } from "./page.ts";
import { dayOf, millisecondsOf } from "./time.ts";

/** Messages of one person this close together, in milliseconds, go under one name. */
const oneBreath = 5 * 60_000;
/** Whoever has scrolled up no further than this, in pixels, follows what comes. */
const nearTheEnd = 150;

interface MessageListProps {
  label: string;
  messages: readonly ShownMessage[];
  inThread: boolean;
  /** Stands above the messages. */
  head?: ComponentChildren;
  /** Stands under the messages. */
  children?: ComponentChildren;
}

/** Messages from old to new. A screen reader tells of those that come. Arrow keys walk from one to the next. */
export function MessageList({ label, messages, inThread, head, children }: MessageListProps) {
  const { now, zone } = usePage();
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const [current, setCurrent] = useState<string | null>(null);
  const stop = messages.some(({ ts }) => ts === current) ? current : messages.at(-1)?.ts;

  // Without an end to its dependencies: pictures of what came are drawn by now, whatever it was.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && follows.current) element.scrollTop = element.scrollHeight;
  });
  const onScroll = () => {
    const element = scroller.current;
    if (element) follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearTheEnd;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("article")];
    const at = rows.indexOf(event.target as HTMLElement);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    row?.focus();
    setCurrent(row?.dataset.ts ?? null);
  };
  return (
    <div ref={scroller} class="scroller" onScroll={onScroll} data-region="messages">
      {head}
      <div class="messages" role="log" aria-label={label} onKeyDown={onKeyDown}>
        {messages.map((message, index) => {
          const before = messages[index - 1];
          const day = dayOf(millisecondsOf(message.ts), now(), zone);
          const newDay = !inThread && (!before || dayOf(millisecondsOf(before.ts), now(), zone) !== day);
          return [
            newDay && (
              <div key={`day ${message.ts}`} class="day">
                <span>{day}</span>
              </div>
            ),
            inThread && index === 1 && <ReplyCount key="replies" count={messages.length - 1} />,
            <MessageRow
              key={message.ts}
              message={message}
              follows={!newDay && !(inThread && index < 2) && continues(before, message)}
              inThread={inThread}
              stop={message.ts === stop}
            />,
          ];
        })}
      </div>
      {children}
    </div>
  );
}

function ReplyCount({ count }: { count: number }) {
  return (
    <div class="count">
      <span>{count === 1 ? "1 reply" : `${count} replies`}</span>
    </div>
  );
}

function continues(before: ShownMessage | undefined, message: ShownMessage): boolean {
  if (before === undefined || before.user !== message.user) return false;
  if (before.ephemeralFor || message.ephemeralFor || before.subtype || message.subtype) return false;
  return millisecondsOf(message.ts) - millisecondsOf(before.ts) < oneBreath;
}
