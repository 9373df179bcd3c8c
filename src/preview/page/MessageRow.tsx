import { useLayoutEffect, useRef } from "preact/hooks";
import type { ShownMessage } from "../wire.ts";
import { Blocks } from "./blocks/Blocks.tsx";
import { Mrkdwn } from "./blocks/Mrkdwn.tsx";
import { nameOf } from "./facts.ts";
import { MessageTools } from "./MessageTools.tsx";
import { SurfaceContext, usePage } from "./page.ts";
import { Avatar } from "./parts/Avatar.tsx";
import { Icon } from "./parts/Icon.tsx";
import { millisecondsOf, moment, timeOfDay } from "./time.ts";

interface MessageRowProps {
  message: ShownMessage;
  /** Follows another one of the same person: no name and picture again. */
  follows: boolean;
  /** Stands in the pane of its thread, which it need not lead to. */
  inThread: boolean;
  /** The one of the list that the Tab key stops at. */
  stop: boolean;
}

/** A message with its author, its time, what it says, and what can be done with it. */
export function MessageRow({ message, follows, inThread, stop }: MessageRowProps) {
  const { person, openThread, zone } = usePage();
  const { channel, ts, user, threadTs, ephemeralFor, replyCount, latestReply } = message;
  const at = millisecondsOf(ts);
  const author = user === "USLACKBOT" ? "Slackbot" : nameOf(person(user));
  const row = useRef<HTMLElement>(null);
  useKeptFocus(row, message);

  return (
    <SurfaceContext.Provider value={{ channel, ts }}>
      <article
        ref={row}
        class={`message ${follows ? "follows" : ""} ${ephemeralFor ? "ephemeral" : ""}`}
        aria-label={`${author}, ${timeOfDay(at, zone)}${ephemeralFor ? ", only visible to you" : ""}`}
        data-ts={ts}
        data-lands={stop}
        tabIndex={stop ? 0 : -1}
      >
        {ephemeralFor && (
          <p class="only">
            <Icon name="eye" /> Only visible to you
          </p>
        )}
        <div class="gutter">
          {follows ? (
            <time dateTime={new Date(at).toISOString()}>{timeOfDay(at, zone)}</time>
          ) : (
            <Avatar user={person(user)} />
          )}
        </div>
        <div class="body">
          {!follows && (
            <header>
              <strong>{author}</strong>
              {person(user)?.isBot && <span class="badge">App</span>}
              <time dateTime={new Date(at).toISOString()} title={moment(at, zone)}>
                {timeOfDay(at, zone)}
              </time>
            </header>
          )}
          <Content message={message} />
          {message.edited && <small class="edited">(edited)</small>}
          {message.reactions.length > 0 && (
            <p class="reactions">
              {message.reactions.map(({ name, users }) => (
                <span key={name}>
                  :{name}: {users.length}
                </span>
              ))}
            </p>
          )}
          {replyCount > 0 && !inThread && (
            <button type="button" class="replies" onClick={() => openThread({ channel, ts: threadTs ?? ts })}>
              <strong>{replyCount === 1 ? "1 reply" : `${replyCount} replies`}</strong>
              {latestReply && <span>Last reply {timeOfDay(millisecondsOf(latestReply), zone)}</span>}
              <Icon name="right" />
            </button>
          )}
        </div>
        <MessageTools message={message} author={author} inThread={inThread} />
      </article>
    </SurfaceContext.Provider>
  );
}

function Content({ message: { subtype, blocks, text, markdown } }: { message: ShownMessage }) {
  if (subtype === "tombstone") return <p class="gone">This message was deleted.</p>;
  if (blocks.length > 0) return <Blocks blocks={blocks} markdown={markdown} />;
  return (
    <p class="text">
      <Mrkdwn text={text} />
    </p>
  );
}

/** Answers take the place of what was clicked: the focus then stays with the message rather than get lost. */
function useKeptFocus(row: { current: HTMLElement | null }, message: ShownMessage): void {
  const inside = useRef(false);
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return;
    if (inside.current && document.activeElement === document.body) element.focus();
    const look = () => {
      inside.current = element.contains(document.activeElement);
    };
    document.addEventListener("focusin", look);
    return () => document.removeEventListener("focusin", look);
  }, [message, row]);
}
