import { createHash } from "node:crypto";
import type { PageFiles } from "./files.ts";

export interface ShellOptions {
  files: PageFiles;
  /** What the page shows with each act, so that no other page can act. */
  token: string;
  /** Who one is at first, and where. */
  person: string;
  channel: string;
  /** What the workspace is called. Takes plain letters. */
  workspace: string;
}

/** The page before any of its code runs, and the policy that it is served with. */
export interface Shell {
  html: string;
  policy: string;
}

/** The colours that somebody chose, before anything is drawn: the page would flash up in the other ones. */
const chosenColours = `try{const dark=localStorage.getItem("dark");if(dark)document.documentElement.dataset.theme=dark==="true"?"dark":"light"}catch{}`;

/** Makes the page: what is drawn while its code loads stands in it already. */
export function makeShell({ files, token, person, channel, workspace }: ShellOptions): Shell {
  const importMap = JSON.stringify({ imports: files.imports });
  const modules = [...files.served.keys()].filter((path) => path.endsWith(".js"));
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="token" content="${token}">
<title>salesterm – preview</title>
<link rel="icon" href="/page/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page/style.css">
<script>${chosenColours}</script>
<script type="importmap">${importMap}</script>
${modules.map((path) => `<link rel="modulepreload" href="${path}">`).join("\n")}
<script type="module" src="/page/main.js"></script>
</head>
<body>
<div id="app" data-person="${person}" data-channel="${channel}" data-workspace="${workspace}">${skeleton(workspace)}</div>
<noscript>This page needs JavaScript.</noscript>
</body>
</html>
`;
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${[importMap, chosenColours].map(hashOf).join(" ")}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return { html, policy };
}

/** The same as the page's code draws first. */
function skeleton(workspace: string): string {
  return `<div class="layout"><div class="top"><p class="preview">A preview. <span>Everything here stays on this computer.</span></p></div><div class="sidebar"><div class="workspace">${workspace}</div></div><div class="main"><p class="loading"></p></div></div>`;
}

function hashOf(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
