import { plainSearch } from "./plainSearch.ts";

await plainSearch(process.argv[2] ?? "");
process.stdout.write('{"msg":"ready"}\n');
