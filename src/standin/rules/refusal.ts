/** What Slack answers instead of doing what it was asked. */
export interface Refusal {
  /** Slack's code: `invalid_blocks`, `msg_too_long`, … */
  error: string;
  /** As in `response_metadata.messages`: what is wrong, each with the JSON pointer of the culprit. */
  messages: string[];
}
