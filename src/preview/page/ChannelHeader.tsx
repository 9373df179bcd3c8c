import type { ComponentChildren } from "preact";
import type { Channel } from "../wire.ts";
import { useTitle } from "./Conversation.tsx";
import { nameOf, otherOf } from "./facts.ts";
import { usePage } from "./page.ts";
import { Avatar } from "./parts/Avatar.tsx";
import { Icon } from "./parts/Icon.tsx";

interface ChannelHeaderProps {
  channel: Channel;
  /** Opens the list of channels where it is not there all the time. */
  openDrawer(): void;
  /** Tabs, where there are any. */
  children?: ComponentChildren;
}

/** Where one is, and who else is there. */
export function ChannelHeader({ channel, openDrawer, children }: ChannelHeaderProps) {
  const { person, me } = usePage();
  const title = useTitle(channel);
  const members = channel.members.map(person).filter((user) => user !== undefined);
  return (
    <header class="where">
      <div class="line">
        <button type="button" class="quiet drawer-button" aria-label="Show channels" onClick={openDrawer}>
          <Icon name="back" />
        </button>
        <h1>
          {channel.kind === "im" ? (
            <Avatar user={person(otherOf(channel, me))} size="small" />
          ) : (
            <Icon name={channel.kind === "private" ? "lock" : "hash"} />
          )}
          {channel.kind === "im" ? title : channel.name}
          {person(otherOf(channel, me))?.isBot && channel.kind === "im" && <span class="badge">App</span>}
        </h1>
        {channel.kind !== "im" && (
          <div
            class="members"
            role="img"
            aria-label={`Members: ${members.map(nameOf).join(", ")}`}
            title={members.map(nameOf).join(", ")}
          >
            {members.slice(0, 4).map((user) => (
              <Avatar key={user.id} user={user} size="tiny" />
            ))}
            <span aria-hidden="true">{members.length}</span>
          </div>
        )}
      </div>
      {children}
    </header>
  );
}
