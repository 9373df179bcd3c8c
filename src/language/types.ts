/** A language the bot itself speaks. Its corpus may hold others; those are read and found by the neutral path. */
export type SpokenLocale = "nb" | "tr" | "en";
