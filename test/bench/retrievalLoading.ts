import { type EngineName, load } from "./retrievalEngines.ts";

const [locale = "", name = "", file = "", question = ""] = process.argv.slice(2);
const began = performance.now();
const engine = await load(name as EngineName, locale, file);
const milliseconds = performance.now() - began;
if (engine.search(question).ids.length === 0) throw new Error(`what ${name} loaded finds nothing`);
process.stdout.write(JSON.stringify(milliseconds));
