import { Blocks } from "./blocks/Blocks.tsx";
import { SurfaceContext, usePage } from "./page.ts";
import { Avatar } from "./parts/Avatar.tsx";

/** What the app shows of its own, to this person. */
export function AppHome() {
  const { facts, person } = usePage();
  const { home, workspace } = facts;
  if (home === null)
    return (
      <div class="scroller home empty" data-region="messages">
        <Avatar user={person(workspace.bot.user)} />
        <p>{workspace.bot.name} has nothing to show here yet.</p>
      </div>
    );
  return (
    <div class="scroller home" data-region="messages">
      <SurfaceContext.Provider value={{ view: home.id }}>
        <Blocks blocks={home.payload.blocks} errors={home.errors} />
      </SurfaceContext.Provider>
    </div>
  );
}
