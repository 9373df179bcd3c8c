import { type Json, mrkdwn, option, plain, type Surface } from "./rulesMake.ts";

/** A block with everything it may have. */
export interface Sample {
  name: string;
  on: Surface;
  block: Json;
  /** Pointers of the fields that it, and what is in it, cannot do without, one after the other; `type` apart. */
  needs: string;
}

export const confirm = { title: plain(), text: mrkdwn(), confirm: plain(), deny: plain(), style: "danger" };
export const dispatch_action_config = { trigger_actions_on: ["on_enter_pressed", "on_character_entered"] };
export const chosen = option({ description: plain() });
export const options = [chosen];
export const styled = { style: { bold: true, italic: true, strike: true, code: true, underline: true } };
export const accessible = { accessibility_label: "x" };

export const within = (at: string, needs: string) =>
  needs
    .split(" ")
    .map((need) => at + need)
    .join(" ");
export const ofConfirm = "/title /title/text /text /text/text /confirm /confirm/text /deny /deny/text";
export const ofOption = "/text /text/text /value /description/text";
export const ofImage = "/image_url /alt_text";
export const ofText = "/text /text/text";
export const ofRich = "/elements /elements/0/elements /elements/0/elements/0/text";
