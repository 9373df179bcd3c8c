/** The file cannot be read or written at the moment. The message says why, for people; the bot answers all the same. */
export class StoreUnavailable extends Error {}

/** The file is not for this bot: another one has it, or a newer version wrote it. The message is one sentence for people. */
export class StoreRefused extends Error {}
