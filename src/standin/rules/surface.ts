/** Where blocks can be shown: https://docs.slack.dev/surfaces */
export type Surface = "message" | "modal" | "home";

/** All of them. */
export const everywhere: readonly Surface[] = ["message", "modal", "home"];
