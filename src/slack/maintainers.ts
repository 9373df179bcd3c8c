import type { SpokenLocale } from "../language/types.ts";
import type { Fault } from "../live/judge.ts";
import { causeOf, type Log } from "../log.ts";
import type { Poster } from "./post.ts";
import { renderFault } from "./render/renderFault.ts";

export interface MaintainersOptions {
  /** Their channel; null when nobody named one. */
  channel: string | null;
  locale: SpokenLocale;
  poster: Pick<Poster, "post">;
  log: Log;
}

/** Tells those who look after the glossary why a change is not served; null when the latest files are served again. Never rejects. */
export function tellMaintainers({ channel, locale, poster, log }: MaintainersOptions): (fault: Fault | null) => void {
  if (channel === null) return () => {};
  return (fault) => {
    poster.post({ channel }, renderFault(fault, locale)).catch((error: unknown) => {
      log.warn(
        { channel, cause: causeOf(error).cause },
        "MAINTAINERS_CHANNEL could not be told: invite the bot there, or name another channel",
      );
    });
  };
}
