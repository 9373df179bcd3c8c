/**
 * How much Slack takes, and how much of it we use. Slack does not say whether it counts code points or UTF-16 units, so
 * everything is counted as `string.length`, the larger of the two.
 */
export const limits = {
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block: text, at most 150 characters. */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/blocks: at most 50 blocks in a message. */
  blocks: 50,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block: at most 10 elements. */
  contextElements: 10,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/text-object: text, 1 to 3000 characters. */
  textObject: 3000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element gives 3000 for a url; taken for all. */
  url: 3000,
  /**
   * All blocks together, measured as JSON. Undocumented: `msg_blocks_too_long` came at 13,297 characters of Markdown
   * (slackapi/bolt-js#2509) but already at 11,341 characters of text in `rich_text` (slackapi/bolt-js#2867), so what
   * wraps the text counts as well.
   */
  total: 12_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block: at most 25 elements; five to a row is what reads well. */
  buttons: 5,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element: text 75, value 2000. */
  buttonText: 75,
  buttonValue: 2000,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object: text 75; value 150, 75 in Slack's own types. */
  optionText: 75,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element: placeholder 150, options 100. */
  options: 100,
  /** https://docs.slack.dev/reference/block-kit/blocks: block_id 255. */
  blockId: 255,
  /** https://docs.slack.dev/reference/views/modal-views: title and close 24, private_metadata 3000, 100 blocks. */
  viewTitle: 24,
  viewMetadata: 3000,
  viewBlocks: 100,
  /**
   * All blocks of a view, measured as JSON. A view may have 250 KB (`view_too_large`,
   * https://docs.slack.dev/reference/methods/views.open), in bytes, of which a character takes up to three.
   */
  viewTotal: 80_000,
  /** Of `text`, which Slack cuts at 40,000 and wants under 4,000 (https://docs.slack.dev/reference/methods/chat.postMessage). */
  text: 3000,
  /** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block: `indent` of a list, 0 to 8. */
  indent: 8,
} as const;

/** Our own bounds, so that what follows a long section keeps its place: they sum up to well under `limits.total`. */
export const shares = {
  /** The whole title, repeated above the text when the header could not hold it. */
  title: 600,
  /** Keywords and language, in one line. */
  keywords: 300,
  description: 1000,
  heading: 300,
  /** All highlights together, as JSON. */
  highlights: 3000,
  /** The names of related terms that are no buttons, in one line. */
  related: 600,
  /** The options of the menu of sections, as JSON. */
  menu: 1500,
  /** What a button says of where it leads; an entry with a longer slug than this leaves room for has no buttons. */
  ref: 150,
  /** The first and the last of a group of options, in its label of at most 75 characters. */
  groupEnd: 35,
  /** A keyword that is asked for, and each that is offered. */
  keyword: 80,
  /** An address behind a title. */
  address: 500,
  /** A name the bot repeats: what it read, a near name, an example. */
  name: 100,
  /** The line that says what an entry of a choice is. */
  choice: 300,
  file: 300,
  /** A line that says what is wrong with a file. */
  problem: 400,
  /** The link to the source file; with a longer address the file is only named. */
  sourceLink: 1000,
  /** What a summary takes of the text, before escaping makes it longer (five times at the worst). */
  summary: 400,
} as const;
