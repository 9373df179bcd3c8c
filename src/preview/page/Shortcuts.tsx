import { usePage } from "./page.ts";
import { Icon } from "./parts/Icon.tsx";
import { MenuButton } from "./parts/MenuButton.tsx";

/** The menu of what apps can do from anywhere: commands to go on typing, and shortcuts. */
export function Shortcuts({ start }: { start(command: string): void }) {
  const { facts, act } = usePage();
  const { commands, shortcuts, bot } = facts.workspace;
  const items = [
    ...commands.map(({ command, description }) => ({
      label: command,
      detail: description,
      choose: () => start(command),
    })),
    ...shortcuts
      .filter(({ type }) => type === "global")
      .map(({ name, callbackId }) => ({
        label: name,
        detail: bot.name,
        choose: () => void act({ do: "shortcut", callbackId }),
      })),
  ];
  return (
    <MenuButton label="Commands and shortcuts" class="" items={items}>
      <Icon name="slash" />
    </MenuButton>
  );
}
