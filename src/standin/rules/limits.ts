/**
 * How much Slack takes, and the page that says so. Paths stand under https://docs.slack.dev/reference. Lengths are in
 * UTF-16 units: Slack does not say what it counts, and these are never fewer than characters. Where two sources differ,
 * the smaller number stands: what passes here has to pass there.
 */
export const limits = {
  /** /block-kit/blocks: "up to 50 blocks in each message, and 100 blocks in modals or Home tabs". */
  messageBlocks: 50,
  viewBlocks: 100,
  /** /block-kit/blocks: of every block. */
  blockId: 255,

  /** /block-kit/blocks/actions-block */
  actionsElements: 25,
  /** /block-kit/blocks/alert-block; the number is in slackapi/java-slack-sdk#1610. */
  alertText: 200,
  /** /block-kit/blocks/card-block; the number of buttons only where libraries check it. */
  cardTitle: 150,
  cardBody: 200,
  cardActions: 3,
  /** /block-kit/blocks/carousel-block */
  carouselCards: 10,
  /** /block-kit/blocks/container-block */
  containerTitle: 150,
  containerBlocks: 10,
  /** /block-kit/blocks/context-block */
  contextElements: 10,
  /** /block-kit/blocks/context-actions-block */
  contextActionsElements: 5,
  /** /block-kit/blocks/header-block */
  headerText: 150,
  /** /block-kit/blocks/image-block */
  imageAlt: 2000,
  imageTitle: 2000,
  imageUrl: 3000,
  /** /block-kit/blocks/input-block */
  inputLabel: 2000,
  inputHint: 2000,
  /** /block-kit/blocks/markdown-block: of one block, and of all in a message together. */
  markdownText: 12_000,
  /** /block-kit/blocks/rich-text-block; the number is in `RichTextList` of @slack/types, and imryche/blockkit#123. */
  listIndent: 8,
  /** /block-kit/blocks/section-block */
  sectionText: 3000,
  sectionFields: 10,
  sectionField: 2000,
  /** /block-kit/blocks/table-block */
  tableRows: 100,
  tableCells: 20,
  tableColumnSettings: 20,
  /** /block-kit/blocks/table-block: a second one is refused as `only_one_table_allowed`. */
  messageTables: 1,

  /** /block-kit/block-elements: of every element. */
  actionId: 255,
  /** /block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  buttonLabel: 75,
  /** /block-kit/block-elements/checkboxes-element, /block-kit/block-elements/radio-button-group-element */
  choices: 10,
  /** /block-kit/block-elements/overflow-menu-element */
  overflowOptions: 5,
  /** /block-kit/block-elements/plain-text-input-element: of `min_length` and `max_length`. */
  inputLength: 3000,
  /** /block-kit/block-elements/select-menu-element, /block-kit/block-elements/multi-select-menu-element */
  placeholder: 150,
  selectOptions: 100,
  selectGroups: 100,

  /** /block-kit/composition-objects/confirmation-dialog-object */
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** /block-kit/composition-objects/option-object; of `value` it says 150, @slack/types say 75. */
  optionText: 75,
  optionDescription: 75,
  optionValue: 75,
  optionUrl: 3000,
  /** /block-kit/composition-objects/option-group-object */
  groupLabel: 75,
  groupOptions: 100,
  /** /block-kit/composition-objects/text-object */
  text: 3000,

  /** /views/modal-views, /views/home-tab-views */
  viewTitle: 24,
  viewMetadata: 3000,
  viewCallbackId: 255,
  /** /methods/views.open */
  viewExternalId: 255,
  /** /methods/views.open: `view_too_large`, "greater than 250kb"; in bytes. */
  viewBytes: 250_000,

  /** /methods/chat.postMessage: more is cut off there, which nobody should rely on; chat.update says `msg_too_long`. */
  messageText: 40_000,
  /** /messaging/formatting-message-text: attachments of one message, `too_many_attachments`. */
  messageAttachments: 100,
  /** /interaction-payloads/block_suggestion-payload */
  suggestedOptions: 100,
  suggestedGroups: 100,

  /**
   * Of all blocks of a message, as JSON. On no page of Slack's: `msg_blocks_too_long` came at 13,297 characters of
   * Markdown, and at 13,172 with a divider (slackapi/bolt-js#2509), but already at 11,341 characters of text in many
   * blocks of `rich_text` (slackapi/bolt-js#2867). So what wraps the text counts, and no block counts for less than the
   * divider did.
   */
  messageSize: 13_200,
  blockSize: 125,
} as const;
