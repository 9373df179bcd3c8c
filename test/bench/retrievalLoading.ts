import { type EngineName, load } from "./retrievalEngines.ts";

const [locale = "", name = "", file = "", question = ""] = process.argv.slice(2);
const began = performance.now();
const engine = await load(name as EngineName, locale, file);
// With its first answer: what an engine puts off until then is part of loading it.
if (engine.search(question).ids.length === 0) throw new Error(`what ${name} loaded finds nothing`);
const milliseconds = performance.now() - began;
process.stdout.write(JSON.stringify(milliseconds));
