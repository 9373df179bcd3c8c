import type { ComponentChildren } from "preact";
import type { Channel, ShownMessage } from "../wire.ts";
import { Composer } from "./Composer.tsx";
import { messagesIn, nameOf, otherOf } from "./facts.ts";
import { MessageList } from "./MessageList.tsx";
import { usePage } from "./page.ts";
import { Avatar } from "./parts/Avatar.tsx";
import { Icon } from "./parts/Icon.tsx";

interface ConversationProps {
  channel: Channel;
  /** Stands at the end of the messages: the welcome, at first. */
  children?: ComponentChildren;
}

/** What a channel is called: `#sales`, or the other person. */
export function useTitle(channel: Channel): string {
  const { person, me } = usePage();
  return channel.kind === "im" ? nameOf(person(otherOf(channel, me))) : `#${channel.name}`;
}

/** A channel's messages, and where one writes. */
export function Conversation({ channel, children }: ConversationProps) {
  const { facts } = usePage();
  const title = useTitle(channel);
  const messages = messagesIn(facts, channel.id);
  return (
    <>
      <MessageList
        label={`Messages in ${title}`}
        messages={messages}
        inThread={false}
        head={<Beginning channel={channel} title={title} />}
      >
        <Invitation channel={channel} messages={messages} />
        {children}
      </MessageList>
      {channel.archived ? (
        <p class="archived">This channel is archived. Nobody can write here any more.</p>
      ) : (
        <Composer key={channel.id} place={{ channel: channel.id }} label={`Message ${title}`} />
      )}
    </>
  );
}

/** What stands above a channel's first message. */
function Beginning({ channel, title }: { channel: Channel; title: string }) {
  const { person, me } = usePage();
  return (
    <div class="beginning">
      {channel.kind === "im" ? (
        <Avatar user={person(otherOf(channel, me))} />
      ) : (
        <Icon name={channel.kind === "private" ? "lock" : "hash"} />
      )}
      <h2>{title}</h2>
      <p>
        {channel.kind === "im"
          ? `This is where your conversation with ${title} begins. Nobody else sees it.`
          : `This is the very beginning of ${title}.`}
      </p>
    </div>
  );
}

/** The way out when somebody mentions the bot in a channel that it is not in. */
function Invitation({ channel, messages }: { channel: Channel; messages: readonly ShownMessage[] }) {
  const { facts, me, act } = usePage();
  const { user, name } = facts.workspace.bot;
  if (channel.kind === "im" || channel.members.includes(user)) return null;
  // Slack tells the person so under what they wrote.
  const mentioned = messages
    .slice(-2)
    .some((message) => [me, "USLACKBOT"].includes(message.user) && message.text.includes(`<@${user}`));
  if (!mentioned) return null;
  return (
    <p class="invitation">
      <button type="button" class="button" onClick={() => act({ do: "invite", channel: channel.id, user })}>
        Invite {name}
      </button>
    </p>
  );
}
