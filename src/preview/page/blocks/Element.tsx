import type { ActionsBlockElement, InputBlockElement, SectionBlockAccessory } from "@slack/types";
import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";
import { Image } from "./Image.tsx";
import { Overflow } from "./Overflow.tsx";
import { Select } from "./Select.tsx";
import { Ticks } from "./Ticks.tsx";
import { Unknown } from "./Unknown.tsx";

interface ElementProps {
  element: ActionsBlockElement | SectionBlockAccessory | InputBlockElement;
  blockId: string;
  /** Where it stands under a label of its own. */
  labelled?: { id: string; label: string; describedBy: string | undefined; invalid: boolean };
}

/** Something to click, choose or fill in. */
export function Element({ element, blockId, labelled }: ElementProps) {
  switch (element.type) {
    case "button":
      return <Button element={element} blockId={blockId} />;
    case "overflow":
      return <Overflow element={element} blockId={blockId} />;
    case "static_select":
    case "external_select":
    case "users_select":
    case "channels_select":
    case "conversations_select":
    case "multi_static_select":
    case "multi_external_select":
    case "multi_users_select":
    case "multi_channels_select":
    case "multi_conversations_select":
      return <Select element={element} blockId={blockId} {...(labelled && { labelledBy: labelled.label })} />;
    case "checkboxes":
    case "radio_buttons":
      return <Ticks element={element} blockId={blockId} />;
    case "plain_text_input":
    case "email_text_input":
    case "url_text_input":
    case "number_input":
    case "datepicker":
    case "timepicker":
    case "datetimepicker":
      return <Field element={element} blockId={blockId} {...labelled} />;
    case "image":
      return <Image alt={element.alt_text} small />;
    default:
      return <Unknown what={element.type} />;
  }
}
