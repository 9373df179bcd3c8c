import type { KnownBlock } from "@slack/types";
import type { Nodes } from "mdast";
import type { Json, Block as SentBlock } from "../../wire.ts";
import { Element } from "./Element.tsx";
import { Image } from "./Image.tsx";
import { Input } from "./Input.tsx";
import { Markdown } from "./Markdown.tsx";
import { RichText } from "./RichText.tsx";
import { Section } from "./Section.tsx";
import { Table } from "./Table.tsx";
import { TextObject } from "./TextObject.tsx";
import { Unknown } from "./Unknown.tsx";

interface BlocksProps {
  blocks: readonly SentBlock[];
  /** Blocks of Markdown as trees, by `block_id`. */
  markdown?: Readonly<Record<string, Json>>;
  /** What is wrong with an input, by `block_id`. */
  errors?: Readonly<Record<string, string>>;
}

/** Blocks as Slack draws them. */
export function Blocks({ blocks, markdown = {}, errors = {} }: BlocksProps) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => {
        const id = String(block.block_id ?? index);
        // What was posted has passed the stand-in's check of Block Kit.
        return <Block key={id} block={block as unknown as KnownBlock} tree={markdown[id]} error={errors[id]} />;
      })}
    </div>
  );
}

function Block({ block, tree, error }: { block: KnownBlock; tree: Json | undefined; error: string | undefined }) {
  switch (block.type) {
    case "header":
      return <h3 class="header">{block.text.text}</h3>;
    case "section":
      return <Section block={block} />;
    case "rich_text":
      return <RichText elements={block.elements} />;
    case "context":
      return (
        <div class="context">
          {block.elements.map((element, index) => {
            if (element.type === "image") return <Image key={index} alt={element.alt_text} small />;
            return (
              <span key={index}>
                <TextObject text={element} />
              </span>
            );
          })}
        </div>
      );
    case "actions":
      return (
        <div class="actions">
          {block.elements.map((element, index) => (
            <Element
              key={("action_id" in element && element.action_id) || index}
              element={element}
              blockId={block.block_id ?? ""}
            />
          ))}
        </div>
      );
    case "input":
      return <Input block={block} error={error} />;
    case "divider":
      return <hr />;
    case "image":
      return <Image alt={block.alt_text} {...(block.title && { title: block.title.text })} />;
    case "table":
      return <Table block={block} />;
    case "markdown":
      return tree ? <Markdown node={tree as unknown as Nodes} /> : <p>{block.text}</p>;
    case "alert":
      return (
        <p class={`alert ${block.level ?? "default"}`} role="note">
          <TextObject text={block.text} />
        </p>
      );
    default:
      return <Unknown what={block.type} />;
  }
}
