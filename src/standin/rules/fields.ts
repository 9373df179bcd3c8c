import { z } from "zod";

/** Some kind of block, element or object, with its `type` where it has one. */
export type Shape = z.ZodObject;

/** One of several shapes, told apart by their `type`. */
export function anyOf(shapes: readonly Shape[]) {
  return z.discriminatedUnion("type", shapes as [Shape, ...Shape[]]);
}

/** The shape, with exactly one of these fields. */
export function withOneOf<S extends Shape>(shape: S, ...names: string[]): S {
  return withFields(shape, names, (count) => count === 1);
}

/** The shape, with at least one of these fields. */
export function withSomeOf<S extends Shape>(shape: S, ...names: string[]): S {
  return withFields(shape, names, (count) => count > 0);
}

/** Slack points at the `type`, where there is one, when fields do not go together. */
function withFields<S extends Shape>(shape: S, names: readonly string[], isEnough: (count: number) => boolean): S {
  const message = `must define either ${names.map((name) => `\`${name}\``).join(" or ")}`;
  const count = (value: Record<string, unknown>) => names.filter((name) => value[name] !== undefined).length;
  return shape.refine((value) => isEnough(count(value)), { message, path: "type" in shape.shape ? ["type"] : [] });
}
