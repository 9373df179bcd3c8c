import type {
  Datepicker,
  DateTimepicker,
  EmailInput,
  NumberInput,
  PlainTextInput,
  Timepicker,
  URLInput,
} from "@slack/types";
import { useAction } from "./useAction.tsx";

export type FieldElement =
  | PlainTextInput
  | EmailInput
  | URLInput
  | NumberInput
  | Datepicker
  | Timepicker
  | DateTimepicker;

const types = {
  plain_text_input: "text",
  email_text_input: "email",
  url_text_input: "url",
  number_input: "number",
  datepicker: "date",
  timepicker: "time",
  datetimepicker: "datetime-local",
} as const;

interface FieldProps {
  element: FieldElement;
  blockId: string;
  id?: string;
  describedBy?: string | undefined;
  invalid?: boolean;
}

/** A field to write into, or to pick a date or time. */
export function Field({ element, blockId, id, describedBy, invalid = false }: FieldProps) {
  const { perform, dialog } = useAction(element, blockId);
  const picks = ["datepicker", "timepicker", "datetimepicker"].includes(element.type);
  const enter = (text: string) =>
    perform((where, target) => {
      if (!picks) return { do: "fill", where, target, text };
      const choice = element.type === "datetimepicker" ? String(Date.parse(text) / 1000) : text;
      return { do: "choose", where, target, choice };
    });
  const placeholder = "placeholder" in element ? element.placeholder?.text : undefined;
  const shared = {
    id,
    placeholder,
    "aria-label": id ? undefined : (placeholder ?? "Field"),
    "aria-describedby": describedBy,
    "aria-invalid": invalid || undefined,
    defaultValue: initialOf(element),
  };
  if (element.type === "plain_text_input" && element.multiline)
    return <textarea {...shared} class="field" rows={4} onChange={(event) => enter(event.currentTarget.value)} />;
  return (
    <>
      <input
        {...shared}
        class="field"
        type={types[element.type] as "text"}
        onChange={(event) => enter(event.currentTarget.value)}
      />
      {dialog}
    </>
  );
}

function initialOf(element: FieldElement): string {
  switch (element.type) {
    case "datepicker":
      return element.initial_date ?? "";
    case "timepicker":
      return element.initial_time ?? "";
    case "datetimepicker":
      return element.initial_date_time ? new Date(element.initial_date_time * 1000).toISOString().slice(0, 16) : "";
    default:
      return element.initial_value ?? "";
  }
}
