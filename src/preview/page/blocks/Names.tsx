import type { ComponentChildren } from "preact";
import { usePage } from "../page.ts";

/** Somebody mentioned. */
export function PersonName({ id }: { id: string }) {
  const { person, me } = usePage();
  return <span class={`mention ${id === me ? "mine" : ""}`}>@{person(id)?.name ?? id}</span>;
}

/** A channel mentioned: leads there. */
export function ChannelName({ id }: { id: string }) {
  const { facts, go } = usePage();
  const channel = facts.channels.find((one) => one.id === id);
  if (channel === undefined) return <span class="mention">#private-channel</span>;
  return (
    <button type="button" class="mention" onClick={() => go(id)}>
      #{channel.name}
    </button>
  );
}

/** A link to the web. What is neither web nor mail stays text: nothing that the bot sends may run here. */
export function WebLink({ url, children }: { url: string; children: ComponentChildren }) {
  const safe = URL.canParse(url) && ["http:", "https:", "mailto:"].includes(new URL(url).protocol);
  if (!safe) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
