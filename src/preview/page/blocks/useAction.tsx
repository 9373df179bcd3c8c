import type { ConfirmationDialog } from "@slack/types";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Deed, Outcome, Surface, Target } from "../../wire.ts";
import { usePage, useSurface } from "../page.ts";
import { Confirm } from "./Confirm.tsx";

/** An element that does something, and the block it stands in. */
export interface Acting {
  action_id?: string;
  confirm?: ConfirmationDialog;
}

interface Asking {
  confirm: ConfirmationDialog;
  answered(yes: boolean): void;
}

/** What an element needs to act: asks first where the bot wants that. `dialog` has to be drawn beside the element. */
export function useAction({ action_id = "", confirm }: Acting, blockId: string) {
  const { act } = usePage();
  const where = useSurface();
  const [asking, setAsking] = useState<Asking | null>(null);
  const target: Target = { actionId: action_id, blockId };

  /** Does it; null if the person thought better of it. */
  const perform = async (deed: (where: Surface, target: Target) => Deed): Promise<Outcome | null> => {
    if (confirm) {
      const yes = await new Promise<boolean>((answered) => setAsking({ confirm, answered }));
      setAsking(null);
      if (!yes) return null;
    }
    return act(deed(where, target));
  };
  const dialog: VNode | null = asking && <Confirm confirm={asking.confirm} answer={asking.answered} />;
  return { perform, dialog };
}
