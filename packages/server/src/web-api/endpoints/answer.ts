/** What an endpoint answers. */
import type { Readable } from 'node:stream';
import type { LazyList } from '../carriers/lazy-list.ts';
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
    }
  | {
      /** One of these values; which, and in which format, is known when the call has run. */
      readonly kind: 'choice';
      readonly properties: readonly Property[];
    }
  | {
      /** A file of one of these content types, sent as it is made. */
      readonly kind: 'file';
      readonly contentTypes: readonly string[];
    };

export interface Answer<R> {
  readonly shape: AnswerShape;
  readonly [TYPE]?: R;
}

/** What a call gave that could have given something else. */
export interface Chosen {
  readonly property: Property;
  readonly value: unknown;
  /** Null = as Accept wants it. */
  readonly format: 'json' | 'xml' | null;
}

/** An image or a file. */
export interface Bytes {
  readonly contentType: string;
  readonly data: Uint8Array;
}

/** A file that is made while it is sent. Whoever does not read `content` to its end destroys it. */
export interface FileAnswer {
  readonly contentType: string;
  /** Under which it is kept; letters, digits and `-_. ` alone. */
  readonly fileName: string;
  readonly content: Readable;
  /** About how many rows it has; null = nobody has said. */
  readonly rowCount: number | null;
}

export function oneCarrier<C extends Carrier>(carrier: C): Answer<Value<C> | null> {
  return { shape: { kind: 'carrier', carrier } };
}

export function manyCarriers<C extends Carrier>(carrier: C): Answer<readonly Value<C>[]> {
  return { shape: { kind: 'carriers', carrier } };
}

/** The same, each made when it is written; for long lists. */
export function lazyCarriers<C extends Carrier>(carrier: C): Answer<LazyList<Value<C>>> {
  return { shape: { kind: 'carriers', carrier } };
}

export function plainValue<W>(property: Property<W>): Answer<W | null> {
  return { shape: { kind: 'value', property } };
}

/** @param properties - what the endpoint may give; made by {@link choose} */
export function oneOfThese(...properties: readonly Property[]): Answer<Chosen> {
  return { shape: { kind: 'choice', properties } };
}

/** @param format - what the caller asked for beside Accept; null = nothing */
export function choose<W>(property: Property<W>, value: W, format: Chosen['format']): Chosen {
  return { property, value, format };
}

export function nothing(): Answer<void> {
  return { shape: { kind: 'nothing' } };
}

export function bytesAnswer(): Answer<Bytes | null> {
  return { shape: { kind: 'bytes' } };
}

export function fileAnswer(...contentTypes: readonly string[]): Answer<FileAnswer | null> {
  return { shape: { kind: 'file', contentTypes } };
}
