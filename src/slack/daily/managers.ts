import { phrasesOf } from "../../language/languages.ts";
import { type Desk, spokenBy } from "../desk.ts";
import { renderNews } from "../render/daily/news.ts";
import { listText } from "../render/daily/words.ts";
import { mentionOf } from "../render/mrkdwn.ts";
import type { Asker, Told } from "./dailyDesk.ts";

/**
 * What somebody is told who may not change it: who may. Null for who may, which is everybody where nobody was chosen:
 * Slack lets nobody type a command in a channel they are not in.
 */
export function notAManager({ daily: { managers } }: Desk, { user, locales }: Asker): Told | null {
  if (managers.length === 0 || managers.includes(user)) return null;
  const locale = spokenBy(locales);
  const sentence = phrasesOf(locale).daily.onlyManagers(listText(managers.map(mentionOf), locale));
  return { outcome: "not a manager", message: renderNews({ sentence, facts: [], hint: null }) };
}
