import type { SectionBlock } from "@slack/types";
import { Element } from "./Element.tsx";
import { TextObject } from "./TextObject.tsx";

/** Text, fields in two columns, and something beside them. */
export function Section({ block: { text, fields, accessory, block_id = "" } }: { block: SectionBlock }) {
  return (
    <div class="section">
      <div class="words">
        {text && (
          <p>
            <TextObject text={text} />
          </p>
        )}
        {fields && (
          <div class="fields">
            {fields.map((field, index) => (
              <p key={index}>
                <TextObject text={field} />
              </p>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div class="accessory">
          <Element element={accessory} blockId={block_id} />
        </div>
      )}
    </div>
  );
}
