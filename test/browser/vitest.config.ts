import { defineConfig } from "vitest/config";

// One file at a time: a browser is heavy, and the tests wait for what it draws.
export default defineConfig({
  test: { include: ["test/browser/**/*.browser.ts"], testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false },
});
