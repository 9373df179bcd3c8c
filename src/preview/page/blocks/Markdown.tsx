import type { Nodes } from "mdast";
import { WebLink } from "./Names.tsx";

/** A tree of Markdown, as the server parsed it. HTML in it is shown as text; pictures by what they say. */
export function Markdown({ node }: { node: Nodes }) {
  const inside = "children" in node ? node.children.map((child, index) => <Markdown key={index} node={child} />) : null;
  switch (node.type) {
    case "root":
      return <div class="rich markdown">{inside}</div>;
    case "heading":
      return <p class="heading">{inside}</p>;
    case "paragraph":
      return <p>{inside}</p>;
    case "strong":
      return <strong>{inside}</strong>;
    case "emphasis":
      return <em>{inside}</em>;
    case "delete":
      return <s>{inside}</s>;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return <pre>{node.value}</pre>;
    case "blockquote":
      return <blockquote>{inside}</blockquote>;
    case "list":
      return node.ordered ? <ol start={node.start ?? 1}>{inside}</ol> : <ul>{inside}</ul>;
    case "listItem":
      return <li>{inside}</li>;
    case "link":
      return <WebLink url={node.url}>{inside}</WebLink>;
    case "break":
      return <br />;
    case "thematicBreak":
      return <hr />;
    case "table":
      return (
        <div class="table">
          <table>{inside}</table>
        </div>
      );
    case "tableRow":
      return <tr>{inside}</tr>;
    case "tableCell":
      return <td>{inside}</td>;
    case "image":
      return <>{node.alt}</>;
    default:
      return <>{"value" in node ? node.value : inside}</>;
  }
}
