import { open } from "../../answer/open.ts";
import type { SpokenLocale } from "../../language/types.ts";
import type { Corpus } from "../../search/types.ts";
import { renderPost } from "../render/daily/post.ts";
import type { RenderOptions } from "../render/renderAnswer.ts";
import type { Message } from "../render/types.ts";

/** An entry as a post in a language, or as its card has it, in another one, which the post says. Null when the entry is gone. */
export function postOf(
  slug: string,
  locale: SpokenLocale,
  corpus: Corpus,
  options: Pick<RenderOptions, "siteUrl">,
): Message | null {
  const answer = open({ slug, locale, section: null }, corpus, [locale, "en"]);
  return answer && renderPost(answer, options);
}
