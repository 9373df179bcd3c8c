import type { KnownBlock } from "@slack/types";

/** What Slack is sent: the blocks people see, and the text that notifications and screen readers use. */
export interface Message {
  text: string;
  blocks: KnownBlock[];
}
