import type { Channel, MessageRef } from "../wire.ts";
import { Composer } from "./Composer.tsx";
import { useTitle } from "./Conversation.tsx";
import { messagesIn } from "./facts.ts";
import { MessageList } from "./MessageList.tsx";
import { Pane } from "./Pane.tsx";
import { usePage } from "./page.ts";

interface ThreadPaneProps {
  channel: Channel;
  message: MessageRef;
  close(): void;
}

/** A message and what was replied to it. */
export function ThreadPane({ channel, message, close }: ThreadPaneProps) {
  const { facts } = usePage();
  const title = useTitle(channel);
  return (
    <Pane title="Thread" about={title} class="thread" close={close}>
      <MessageList label={`Thread in ${title}`} messages={messagesIn(facts, channel.id, message.ts)} inThread />
      <Composer key={message.ts} place={{ channel: channel.id, thread: message.ts }} label="Reply" />
    </Pane>
  );
}
