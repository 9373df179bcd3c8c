import type { PlainTextElement } from "@slack/types";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { View } from "../wire.ts";
import { Blocks } from "./blocks/Blocks.tsx";
import { SurfaceContext, usePage } from "./page.ts";
import { Avatar } from "./parts/Avatar.tsx";
import { Dialog } from "./parts/Dialog.tsx";
import { Icon } from "./parts/Icon.tsx";
import { Scrolling } from "./parts/Scrolling.tsx";

/** The visible one of the views that a person has on top of each other. */
export function Modal({ views }: { views: readonly View[] }) {
  const { facts, person, act } = usePage();
  const title = useId();
  const form = useRef<HTMLFormElement>(null);
  const view = views.at(-1);
  const words = (key: "title" | "submit" | "close") =>
    (view?.payload[key] as PlainTextElement | null | undefined)?.text;
  const heading = words("title") ?? "";
  // Another view, or another page in the same one: read from its beginning.
  useLayoutEffect(() => {
    form.current?.querySelector(".content")?.scrollTo(0, 0);
    (form.current?.querySelector<HTMLElement>(".input .field") ?? form.current?.querySelector("h2"))?.focus();
  }, [view?.id, heading]);
  if (view === undefined) return null;
  const { payload, errors, id } = view;
  const takesInput = payload.blocks.some(({ type }) => type === "input");
  return (
    <Dialog class="modal" labelledBy={title} onEscape={() => act({ do: "dismiss" })}>
      <SurfaceContext.Provider value={{ view: id }}>
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void act({ do: "submit" });
          }}
        >
          <header>
            {views.length > 1 ? (
              <button type="button" class="quiet" aria-label="Back" title="Back" onClick={() => act({ do: "close" })}>
                <Icon name="back" />
              </button>
            ) : (
              <Avatar user={person(facts.workspace.bot.user)} size="small" />
            )}
            <h2 id={title} tabIndex={-1}>
              {heading}
            </h2>
            <button type="button" class="quiet" aria-label="Close" title="Close" onClick={() => act({ do: "dismiss" })}>
              <Icon name="close" />
            </button>
          </header>
          <Scrolling class="content" key={id} label={heading}>
            <Blocks blocks={payload.blocks} errors={errors} />
          </Scrolling>
          <footer>
            <button type="button" class="button" onClick={() => act({ do: "close" })}>
              {words("close") ?? (views.length > 1 ? "Back" : "Close")}
            </button>
            {(words("submit") || takesInput) && (
              <button type="submit" class="button primary">
                {words("submit") ?? "Submit"}
              </button>
            )}
          </footer>
        </form>
      </SurfaceContext.Provider>
    </Dialog>
  );
}
