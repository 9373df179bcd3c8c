import { benchBot } from "./benchBot.ts";
import { benchRetrieval } from "./retrieval.ts";

// `npm run bench`, `npm run bench -- quick`, or `npm run bench -- retrieval FOLDER [--size 60000]`.
const [what, ...args] = process.argv.slice(2);
if (what === "retrieval") await benchRetrieval(args);
else await benchBot(what === "quick");
