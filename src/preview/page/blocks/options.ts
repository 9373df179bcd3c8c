import type { MultiSelect, PlainTextOption, Select } from "@slack/types";
import type { Facts, Json } from "../../wire.ts";
import { nameOf, otherOf } from "../facts.ts";

/** Something to choose. */
export interface Choice {
  value: string;
  label: string;
  detail: string;
}

export interface ChoiceGroup {
  label: string | null;
  choices: Choice[];
}

/** What a select offers without asking the bot. */
export function choicesOf(element: Select | MultiSelect, { people, channels }: Facts, me: string): ChoiceGroup[] {
  switch (element.type) {
    case "static_select":
    case "multi_static_select":
      if (element.option_groups)
        return element.option_groups.map(({ label, options }) => ({
          label: label.text,
          choices: options.map(choiceOf),
        }));
      return [{ label: null, choices: (element.options ?? []).map(choiceOf) }];
    case "users_select":
    case "multi_users_select":
      return one(people.map((user) => ({ value: user.id, label: nameOf(user), detail: `@${user.name}` })));
    case "channels_select":
    case "multi_channels_select":
      return one(
        channels.filter(({ kind }) => kind === "public").map((channel) => choice(channel.id, `#${channel.name}`)),
      );
    case "conversations_select":
    case "multi_conversations_select":
      return one(
        channels.map((channel) => {
          if (channel.kind !== "im") return choice(channel.id, `#${channel.name}`);
          return choice(channel.id, nameOf(people.find((user) => user.id === otherOf(channel, me))));
        }),
      );
    default:
      return [];
  }
}

/** What is chosen from the start, by value. */
export function initialOf(element: Select | MultiSelect): Choice[] {
  const options = [
    ...("initial_option" in element && element.initial_option ? [element.initial_option] : []),
    ...("initial_options" in element && element.initial_options ? element.initial_options : []),
  ];
  const ids = [
    ...("initial_user" in element && element.initial_user ? [element.initial_user] : []),
    ...("initial_users" in element && element.initial_users ? element.initial_users : []),
    ...("initial_channel" in element && element.initial_channel ? [element.initial_channel] : []),
    ...("initial_channels" in element && element.initial_channels ? element.initial_channels : []),
    ...("initial_conversation" in element && element.initial_conversation ? [element.initial_conversation] : []),
    ...("initial_conversations" in element && element.initial_conversations ? element.initial_conversations : []),
  ];
  return [...options.map(choiceOf), ...ids.map((id) => choice(id, id))];
}

/** Options that the bot sent for what was typed. */
export function choiceFrom(option: Json): Choice {
  return choiceOf(option as unknown as PlainTextOption);
}

function choiceOf({ text, value = text.text, description }: PlainTextOption): Choice {
  return { value, label: text.text, detail: description?.text ?? "" };
}

function choice(value: string, label: string): Choice {
  return { value, label, detail: "" };
}

function one(choices: Choice[]): ChoiceGroup[] {
  return [{ label: null, choices }];
}
