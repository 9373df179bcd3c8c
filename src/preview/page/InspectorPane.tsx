import { useEffect, useState } from "preact/hooks";
import type { Exchange, Inspection, MessageRef } from "../wire.ts";
import { inspect, recentTraffic } from "./connection.ts";
import { Pane } from "./Pane.tsx";
import { usePage } from "./page.ts";
import { Json } from "./parts/Json.tsx";
import { Tabs } from "./Tabs.tsx";
import { Traffic } from "./Traffic.tsx";

interface InspectorPaneProps {
  /** The message to look into; null for the traffic alone. */
  message: MessageRef | null;
  close(): void;
}

type Tab = "cause" | "sent" | "traffic";

/** What went over the wire: for a message, and lately. */
export function InspectorPane({ message, close }: InspectorPaneProps) {
  const { facts, me } = usePage();
  const [tab, setTab] = useState<Tab>(message ? "sent" : "traffic");
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [exchanges, setExchanges] = useState<Exchange[]>([]);
  useEffect(() => {
    if (message) void inspect(me, message).then(setInspection);
    void recentTraffic().then(setExchanges);
  }, [message, me, facts.traffic]);
  useEffect(() => setTab(message ? "sent" : "traffic"), [message]);

  const tabs = [
    ...(message
      ? [
          { id: "sent" as const, words: "Message" },
          { id: "cause" as const, words: "What caused it" },
        ]
      : []),
    { id: "traffic" as const, words: "Requests" },
  ];
  return (
    <Pane title="Inspector" about="what went over the wire" class="inspector" close={close}>
      <Tabs label="Inspector" tabs={tabs} chosen={tab} choose={(next) => setTab(next)} />
      <div class="scroller">
        {tab === "traffic" && <Traffic exchanges={exchanges} />}
        {tab === "sent" && inspection && <Sent inspection={inspection} />}
        {tab === "cause" && inspection && <Cause inspection={inspection} />}
      </div>
    </Pane>
  );
}

const ways: Record<Inspection["via"], string> = {
  person: "A person wrote this.",
  slack: "Slack itself wrote this.",
  ack: "The bot sent this in its acknowledgement.",
  call: "The bot sent this with a call to the Web API.",
  response_url: "The bot sent this to the response_url of an interaction.",
};

function Sent({ inspection: { via, sent, message } }: { inspection: Inspection }) {
  return (
    <>
      <p class="lead">{ways[via]}</p>
      {sent && <Json label="As the bot sent it" value={sent} />}
      <Json label="As Slack keeps it" value={message} />
    </>
  );
}

function Cause({ inspection: { cause, via } }: { inspection: Inspection }) {
  if (cause === null) return <p class="lead">Nothing was sent to the bot for it.</p>;
  return (
    <>
      <p class="lead">{via === "person" ? "Slack told the bot:" : "It answers this, which Slack sent:"}</p>
      <Json label={cause.kind} value={cause.payload} />
    </>
  );
}
