import { useEffect, useState } from "preact/hooks";
import { usePage } from "./page.ts";
import { Icon } from "./parts/Icon.tsx";
import { MenuButton } from "./parts/MenuButton.tsx";
import { briefly, untilHour } from "./time.ts";

const hour = 3_600_000;
const day = 24 * hour;

/** How often it is looked at, in milliseconds. */
const tick = 5_000;

/** When a term of the day comes if nobody says otherwise. */
const usualHour = 9;

/** The workspace's clock, to be moved: it is long until tomorrow. */
export function Clock() {
  const { facts, act, now, zone } = usePage();
  const [, setTicks] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTicks((count) => count + 1), tick);
    return () => clearInterval(timer);
  }, []);
  const to = (label: string, ms: number) => ({
    label,
    detail: briefly(now() + ms, zone),
    choose: () => void act({ do: "moveClock", ms }),
  });
  const items = [
    to("To the next nine o'clock", untilHour(usualHour, now(), zone)),
    to("An hour later", hour),
    to("A day later", day),
    to("A week later", 7 * day),
    ...(facts.ahead === 0 ? [] : [to("Back to the real time", -facts.ahead)]),
  ];
  return (
    <MenuButton label="Move the clock" hasWords class={`clock ${facts.ahead === 0 ? "" : "moved"}`} items={items}>
      <Icon name="clock" />
      <span class="time">{briefly(now(), zone)}</span>
      <span class="sr">move the clock</span>
    </MenuButton>
  );
}
