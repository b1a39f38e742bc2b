/** What an endpoint answers. */
import type { Carrier, Property, Value } from '../carriers/property.ts';

declare const TYPE: unique symbol;

export type AnswerShape =
  | {
      /** One carrier, or null. */
      readonly kind: 'carrier';
      readonly carrier: Carrier;
    }
  | { readonly kind: 'carriers'; readonly carrier: Carrier }
  | {
      /** A single value or a list of them. */
      readonly kind: 'value';
      readonly property: Property;
    }
  | {
      /** 204 without a body. */
      readonly kind: 'nothing';
    }
  | {
      /** Raw bytes, or base64 in JSON. */
      readonly kind: 'bytes';
    };

export interface Answer<R> {
  readonly shape: AnswerShape;
  readonly [TYPE]?: R;
}

/** An image or a file. */
export interface Bytes {
  readonly contentType: string;
  readonly data: Uint8Array;
}

export function oneCarrier<C extends Carrier>(carrier: C): Answer<Value<C> | null> {
  return { shape: { kind: 'carrier', carrier } };
}

export function manyCarriers<C extends Carrier>(carrier: C): Answer<readonly Value<C>[]> {
  return { shape: { kind: 'carriers', carrier } };
}

export function plainValue<W>(property: Property<W>): Answer<W | null> {
  return { shape: { kind: 'value', property } };
}

export function nothing(): Answer<void> {
  return { shape: { kind: 'nothing' } };
}

export function bytesAnswer(): Answer<Bytes | null> {
  return { shape: { kind: 'bytes' } };
}
