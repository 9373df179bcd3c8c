import type { ShownMessage } from "../wire.ts";
import { usePage } from "./page.ts";
import { Icon } from "./parts/Icon.tsx";
import type { MenuItem } from "./parts/Menu.tsx";
import { MenuButton } from "./parts/MenuButton.tsx";

interface MessageToolsProps {
  message: ShownMessage;
  author: string;
  inThread: boolean;
}

/** What hovers over a message that is pointed at or has the focus. */
export function MessageTools({ message, author, inThread }: MessageToolsProps) {
  const { facts, me, act, openThread, inspect } = usePage();
  const { channel, ts, threadTs, ephemeralFor, user, subtype } = message;
  const { shortcuts, bot } = facts.workspace;
  const real = ephemeralFor === null && subtype !== "tombstone";
  const items: MenuItem[] = [
    ...shortcuts
      .filter(({ type }) => type === "message" && real)
      .map(({ name, callbackId }) => ({
        label: name,
        detail: bot.name,
        choose: () => void act({ do: "messageShortcut", callbackId, message: { channel, ts } }),
      })),
    ...(user === me && real
      ? [{ label: "Delete message", danger: true, choose: () => void act({ do: "remove", message: { channel, ts } }) }]
      : []),
  ];
  return (
    <div class="tools" role="toolbar" aria-label={`Message by ${author}`}>
      {real && !inThread && (
        <button
          type="button"
          title="Reply in thread"
          aria-label="Reply in thread"
          onClick={() => openThread({ channel, ts: threadTs ?? ts })}
        >
          <Icon name="reply" />
        </button>
      )}
      <button type="button" title="Inspect" aria-label="Inspect" onClick={() => inspect({ channel, ts })}>
        <Icon name="inspect" />
      </button>
      {items.length > 0 && (
        <MenuButton label="More actions" class="" items={items}>
          <Icon name="more" />
        </MenuButton>
      )}
    </div>
  );
}
