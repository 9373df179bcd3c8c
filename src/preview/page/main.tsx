import { render } from "preact";
import { App } from "./App.tsx";

const root = document.getElementById("app");
const { person = "", channel = "", workspace = "" } = root?.dataset ?? {};
if (root) render(<App first={{ person, channel, workspace }} />, root);
