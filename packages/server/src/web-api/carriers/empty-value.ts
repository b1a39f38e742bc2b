/** The empty value of each shape. */
import type { Carrier, Shape, Value } from './property.ts';
import { nameOf } from './vendor-enum.ts';

/** What stands for nothing in a shape. */
export function emptyOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'int':
    case 'decimal':
      return 0;
    case 'bool':
      return false;
    case 'text':
      return '';
    case 'enum':
      return shape.of.flags ? 0 : nameOf(shape.of, 0);
    case 'list':
      return [];
    case 'dictionary':
      return {};
    case 'date':
    case 'day':
    case 'timeSpan':
    case 'carrier':
    case 'bytes':
      return null;
    default:
      return shape satisfies never;
  }
}

/** A carrier with nothing in it. */
export function emptyValue<C extends Carrier>(carrier: C): Value<C> {
  return Object.fromEntries(
    Object.entries(carrier.held).map(([name, { shape }]) => [name, emptyOf(shape)]),
  ) as Value<C>;
}
