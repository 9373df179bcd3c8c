import { slugify, textFile } from "./slug.ts";
import type { Target } from "./types.ts";

const web = /^(?:https?:\/\/|mailto:)[^\s<>|]+$/iu;

/**
 * Where a link may lead: the web by http, https or mailto; or another entry, by its slug (`/lead-magnet`,
 * `../nb/lead-magnet.md#use`). Null for everything else, `javascript:` and other hosts' `//` included: the text stays,
 * the link goes.
 */
export function toTarget(url: string): Target | null {
  const address = url.trim();
  if (web.test(address)) return { url: address };
  if (/^[a-z][a-z0-9+.-]*:/iu.test(address) || address.startsWith("//") || address.startsWith("#")) return null;
  const path = decode(address.split(/[?#]/u, 1)[0] ?? "").replace(/\/(?:index(?:\.\w+)?)?$/u, "");
  const name = (path.split("/").at(-1) ?? "").replace(textFile, "").replace(/\.html?$/iu, "");
  const slug = /\.[a-z0-9]{2,4}$/iu.test(name) ? "" : slugify(name);
  return slug === "" ? null : { slug };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
