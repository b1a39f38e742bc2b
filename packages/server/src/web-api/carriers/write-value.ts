/**
 * Writes values as the vendor's clients read them: PascalCase names, enumerations by name, flags as one string, dates in
 * the caller's time zone, and an empty value for what Parley does not hold. The result is plain data that JSON and XML
 * are made of.
 */
import { emptyOf } from './empty-value.ts';
import type { LazyList } from './lazy-list.ts';
import type { Carrier, Properties, Property, Rights, Shape, Value } from './property.ts';
import { tableRight } from './rights.ts';
import { namesOf } from './vendor-enum.ts';

/** Plain data, ready for `JSON.stringify`. */
export type Tree = string | number | boolean | null | readonly Tree[] | LazyList<Tree> | TreeObject;
export interface TreeObject {
  [name: string]: Tree;
}

/** How this caller wants dates and texts. */
export interface WriteStyle {
  /** @param stamp - created and updated stamps stay in UTC. */
  writeDate(ms: number | null, stamp: boolean): string;
  /** @param ms - a midnight in UTC. */
  writeDay(ms: number | null): string;
  /** @param seconds - since midnight. */
  writeTimeSpan(seconds: number): string;
  /** A text of several languages, or with resource tags, in the caller's language. */
  translate(text: string): string;
}

type Write = (value: never, style: WriteStyle) => Tree;

const writers = new WeakMap<Carrier, Write>();

export function writeCarrier<C extends Carrier>(
  carrier: C,
  value: Value<C>,
  style: WriteStyle,
): TreeObject {
  return writerOf(carrier)(value as never, style) as TreeObject;
}

/** Writes any described value. */
export function writeValue<W>(property: Property<W>, value: W, style: WriteStyle): Tree {
  return shapeWriter(property.shape)(value as never, style);
}

/** Carriers are described once and written often: the description is compiled at the first use. */
function writerOf(carrier: Carrier): Write {
  const known = writers.get(carrier);
  if (known !== undefined) return known;
  const held = Object.entries(carrier.held).map(
    ([name, { shape }]) => [name, shapeWriter(shape)] as const,
  );
  const empty = Object.entries(emptyTree(carrier.notHeld));
  const write = (value: Readonly<Record<string, unknown>> & Rights, style: WriteStyle): Tree => {
    const tree: TreeObject = {};
    for (const [name, writeProperty] of held)
      tree[name] = writeProperty(value[name] as never, style);
    for (const [name, nothing] of empty) tree[name] = nothing(style);
    if (carrier.withRights) {
      tree.TableRight = tableRight(value.tableRight);
      tree.FieldProperties = {};
    }
    return tree;
  };
  writers.set(carrier, write as Write);
  return write as Write;
}

function emptyTree(properties: Properties): Readonly<Record<string, (style: WriteStyle) => Tree>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, { shape }]) => {
      const write = shapeWriter(shape);
      const empty = emptyOf(shape);
      return [name, (style: WriteStyle) => write(empty as never, style)];
    }),
  );
}

function shapeWriter(shape: Shape): Write {
  switch (shape.kind) {
    case 'int':
    case 'decimal':
    case 'bool':
      return (value: number | boolean) => value;
    case 'text':
      return shape.translated
        ? (value: string, style) => style.translate(value)
        : (value: string) => value;
    case 'date':
      return (value: number | null, style) => style.writeDate(value, shape.stamp);
    case 'day':
      return (value: number | null, style) => style.writeDay(value);
    case 'timeSpan':
      return (value: number | null, style) => style.writeTimeSpan(value ?? 0);
    case 'bytes':
      return (value: Uint8Array | null) =>
        value === null ? null : Buffer.from(value).toString('base64');
    case 'enum':
      return shape.of.flags
        ? (value: number) => namesOf(shape.of, value)
        : (value: string) => value;
    case 'carrier':
      return (value: Value<Carrier> | null, style) =>
        value === null ? null : writerOf(shape.of())(value as never, style);
    case 'list': {
      const write = shapeWriter(shape.of);
      return (values: readonly never[] | LazyList<never>, style) =>
        values.map((value) => write(value, style));
    }
    case 'dictionary': {
      const write = shape.of === null ? (value: Tree) => value : shapeWriter(shape.of);
      return (values: Readonly<Record<string, never>>, style) =>
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, write(value, style)]),
        );
    }
    default:
      return shape satisfies never;
  }
}
