import type { User } from "../wire.ts";
import { Clock } from "./Clock.tsx";
import { nameOf } from "./facts.ts";
import { usePage } from "./page.ts";
import { Avatar } from "./parts/Avatar.tsx";
import { Icon } from "./parts/Icon.tsx";
import { MenuButton } from "./parts/MenuButton.tsx";

interface TopBarProps {
  dark: boolean;
  setDark(dark: boolean): void;
  become(person: string): void;
}

const languages = new Intl.DisplayNames("en", { type: "language" });

/** What this page is, and who one is on it. */
export function TopBar({ dark, setDark, become }: TopBarProps) {
  const { facts, me, person } = usePage();
  const people = facts.people.filter((user) => !user.isBot && !user.deleted);
  const items = people.map((user) => ({
    label: nameOf(user),
    detail: languageOf(user),
    icon: <Avatar user={user} size="small" />,
    checked: user.id === me,
    choose: () => become(user.id),
  }));
  const self = person(me);
  return (
    <header class="top" data-region="top">
      <p class="preview">
        A preview. <span>Everything here stays on this computer.</span>
      </p>
      <Clock />
      <button
        type="button"
        class="theme"
        aria-label={dark ? "Light colours" : "Dark colours"}
        title={dark ? "Light colours" : "Dark colours"}
        onClick={() => setDark(!dark)}
      >
        <Icon name={dark ? "sun" : "moon"} />
      </button>
      <MenuButton label="Be somebody else" hasWords class="self" items={items}>
        <Avatar user={self} size="small" />
        <span class="who">
          {nameOf(self)}
          <small>{self && languageOf(self)}</small>
        </span>
        <span class="sr">be somebody else</span>
        <Icon name="down" />
      </MenuButton>
    </header>
  );
}

function languageOf({ locale }: User): string {
  return languages.of(locale.split("-")[0] ?? locale) ?? locale;
}
