import { useLayoutEffect, useState } from "preact/hooks";
import type { Side } from "./App.tsx";
import { AppHome } from "./AppHome.tsx";
import { ChannelHeader } from "./ChannelHeader.tsx";
import { Conversation } from "./Conversation.tsx";
import { appChannel } from "./facts.ts";
import { InspectorPane } from "./InspectorPane.tsx";
import { Modal } from "./Modal.tsx";
import { ProblemsPane } from "./ProblemsPane.tsx";
import { usePage } from "./page.ts";
import { focusIn } from "./regions.ts";
import { useRemembered } from "./remembered.ts";
import { Sidebar } from "./Sidebar.tsx";
import { Tabs } from "./Tabs.tsx";
import { ThreadPane } from "./ThreadPane.tsx";
import { TopBar } from "./TopBar.tsx";
import { isDark, themeName } from "./theme.ts";
import { useUnread } from "./unread.ts";
import { Welcome } from "./Welcome.tsx";

interface WorkspaceProps {
  /** The id of the channel that is looked at. */
  channel: string;
  side: Side;
  setSide(side: Side): void;
  /** Whether the list of channels is out, where there is no room for it beside the messages. */
  drawer: boolean;
  setDrawer(out: boolean): void;
  become(person: string): void;
}

/** The workspace as one person sees it. */
export function Workspace({ channel: wanted, side, setSide, drawer, setDrawer, become }: WorkspaceProps) {
  const { facts, me, act, go } = usePage();
  const [welcomed, setWelcomed] = useRemembered("welcomed", false);
  const [tab, setTab] = useState<"home" | "messages">("messages");
  const [dark, setDark] = useRemembered(themeName, isDark());
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);
  const app = appChannel(facts, me);
  const channel =
    facts.channels.find(({ id }) => id === wanted) ?? (wanted.startsWith("D") ? app : undefined) ?? facts.channels[0];
  const unread = useUnread(facts, me, channel?.id ?? "");
  if (channel === undefined) return <p class="loading">There is no channel here.</p>;
  const done = Object.values(facts.messages).some(({ user, ephemeralFor }) => [user, ephemeralFor].includes(me));
  const isNew = !welcomed && !done;
  const isApp = channel.id === app?.id;
  const atHome = isApp && tab === "home" && facts.workspace.homeTab;
  const close = () => setSide(null);
  const show = (next: Side) => {
    setDrawer(false);
    setSide(next);
  };

  const openTab = (next: "home" | "messages") => {
    setTab(next);
    void act({ do: "openApp", tab: next });
  };
  const visit = (next: string) => {
    go(next);
    // Whoever opens a channel goes on to write; on a touch screen that would bring up the keyboard.
    if (!matchMedia("(pointer: coarse)").matches) setTimeout(() => focusIn("composer"));
    if (next === app?.id) void act({ do: "openApp", tab: facts.workspace.homeTab ? tab : "messages" });
  };
  const ask = (question: string) => {
    setWelcomed(true);
    void act({
      do: "command",
      place: { channel: channel.id },
      line: `${facts.workspace.commands[0]?.command} ${question}`,
    });
  };
  return (
    <div class={`layout ${drawer ? "drawer" : ""} ${side ? "sided" : ""}`}>
      <TopBar dark={dark} setDark={setDark} become={become} />
      <Sidebar
        chosen={channel.id}
        unread={unread}
        go={visit}
        openProblems={() => show({ kind: "problems" })}
        openInspector={() => show({ kind: "inspector" })}
      />
      <main key={`${me} ${channel.id}`} aria-label={channel.name}>
        <ChannelHeader
          channel={channel}
          openDrawer={() => {
            setDrawer(true);
            setTimeout(() => focusIn("sidebar"));
          }}
        >
          {isApp && facts.workspace.homeTab && (
            <Tabs
              label="App"
              tabs={[
                { id: "home", words: "Home" },
                { id: "messages", words: "Messages" },
              ]}
              chosen={tab}
              choose={openTab}
            />
          )}
        </ChannelHeader>
        {atHome ? (
          <AppHome />
        ) : (
          <Conversation channel={channel}>
            {isNew && <Welcome ask={ask} close={() => setWelcomed(true)} />}
          </Conversation>
        )}
      </main>
      {side?.kind === "thread" && (
        <ThreadPane key={side.message.ts} channel={channel} message={side.message} close={close} />
      )}
      {side?.kind === "message" && <InspectorPane message={side.message} close={close} />}
      {side?.kind === "inspector" && <InspectorPane message={null} close={close} />}
      {side?.kind === "problems" && <ProblemsPane close={close} />}
      {facts.modals.length > 0 && <Modal views={facts.modals} />}
    </div>
  );
}
