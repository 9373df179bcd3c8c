/** Drawn on a square of 24, with a line of 2. */
const drawings = {
  hash: "M9.5 4 7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "m6 6 12 12M18 6 6 18",
  back: "M19 12H5m6-6-6 6 6 6",
  reply: "M4 5h16v11H11l-5 4v-4H4zM8.5 9h7M8.5 12h4.5",
  more: "M12 5h.01M12 12h.01M12 19h.01",
  inspect:
    "M9 5c-3 0-3 1.5-3 3.5S6 12 4 12c2 0 2 1.5 2 3.5S6 19 9 19M15 5c3 0 3 1.5 3 3.5S18 12 20 12c-2 0-2 1.5-2 3.5S18 19 15 19",
  eye: "M2.5 12C4.5 8 8 6 12 6s7.5 2 9.5 6c-2 4-5.5 6-9.5 6s-7.5-2-9.5-6zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  send: "M4 20 21 12 4 4l2.5 7H13M6.5 11 4 20",
  at: "M16 8v5.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.5 7.1M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0z",
  slash:
    "M5 3.5h14a1.5 1.5 0 0 1 1.5 1.5v14a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 19V5A1.5 1.5 0 0 1 5 3.5zM14.5 7.5l-5 9",
  down: "m6 9.5 6 6 6-6",
  right: "m9.5 6 6 6-6 6",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
  warning: "M12 4 2.5 20h19zM12 10v5M12 17.5h.01",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  check: "m5 12.5 5 5L19.5 7",
  book: "M12 6.5C10 5 7 4.5 3.5 4.5v13.5c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4.5C17 4.5 14 5 12 6.5zM12 6.5V20",
  image: "M4 5h16v14H4zM4 16l5-5 4.5 4.5L16 13l4 4M15 9h.01",
} as const;

/** A small drawing beside words, or in a button that has a label of its own: nothing to a screen reader. */
export function Icon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
