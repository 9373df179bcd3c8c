import { mkdir } from "node:fs/promises";
import { pino } from "pino";
import { it } from "vitest";
import { listenTo } from "../../src/live/listen.ts";
import { makeContentFolder } from "../support/contentFolder.ts";

it("hears of changes in a folder, and in one that is made anew in its place", async () => {
  const folder = makeContentFolder({ churn: "Old." });
  let onEvent = () => {};
  const ears = listenTo(folder.path, { onEvent: () => onEvent(), log: pino({ level: "silent" }) });
  const hears = async (act: () => void) => {
    const heard = new Promise<void>((resolve) => {
      onEvent = resolve;
    });
    act();
    await heard;
  };

  await ears.follow();
  const isReady = () => {};
  await hears(isReady);
  await hears(() => folder.write("churn.md", "New."));
  await hears(() => folder.write("nested/demo.md", "A new file in a new folder."));
  folder.rename("elsewhere");
  await mkdir(folder.path);
  await ears.follow();
  await hears(isReady);
  await hears(() => folder.write("churn.md", "Another one."));
  await ears.close();
  folder.clean();
});
