/**
 * How one property of a carrier looks on the wire, and what it is in TypeScript. Everything that handles carriers (reading,
 * writing, XML, OpenAPI, `$select`, FieldProperties) goes by these descriptions.
 */
import type { NameIn, VendorEnum } from './vendor-enum.ts';

/** The form of a value on the wire. */
export type Shape =
  | { readonly kind: 'int' | 'decimal' | 'bool' | 'timeSpan' | 'bytes' }
  | {
      readonly kind: 'text';
      /** Characters that the column holds; null = no limit but the body's. */
      readonly maxLength: number | null;
      /** List names and resource texts: they follow the caller's language. */
      readonly translated: boolean;
    }
  | {
      readonly kind: 'date';
      /** Created and updated stamps are always UTC (WA). */
      readonly stamp: boolean;
    }
  | {
      /** A date without a time, which no time zone moves. */
      readonly kind: 'day';
    }
  | { readonly kind: 'enum'; readonly of: VendorEnum }
  | { readonly kind: 'carrier'; readonly of: () => Carrier }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'dictionary'; readonly of: Shape | null };

declare const TYPES: unique symbol;

/** A described property: `W` is what a presenter writes, `G` what a caller may give besides nothing at all. */
export interface Property<W = unknown, G = unknown> {
  readonly shape: Shape;
  readonly description: string;
  /** Shown and never stored from what a caller gives. */
  readonly readOnly: boolean;
  /** A parameter, or a field of a body, that must be there. */
  readonly required: boolean;
  /** Null on the wire where there is nothing, though its shape alone would have an empty value. */
  readonly nullable?: boolean;
  readonly [TYPES]?: { readonly written: W; readonly given: G };
}

export type Properties = Readonly<Record<string, Property>>;

/** A named set of properties that goes over the vendor's wire as one object. */
export interface Carrier<P extends Properties = Properties> {
  /** The vendor's name; also the root of its XML. */
  readonly name: string;
  /** What Parley holds. */
  readonly held: P;
  /**
   * What the vendor's carrier has and Parley does not hold: answered with its empty value, not stored when given (a
   * response header says so), and listed in docs/web-api.md.
   */
  readonly notHeld: Properties;
  /** It extends the vendor's `Carrier`: TableRight and FieldProperties come with it. */
  readonly withRights: boolean;
}

/** What a presenter writes: every property that is held. */
export type Value<C> = C extends Carrier<infer P> ? ValueOf<P> & Rights : never;

/** What a caller gave: absent = unchanged, null = cleared. */
export type Given<C> = C extends Carrier<infer P> ? GivenOf<P> : never;

export type ValueOf<P extends Properties> = {
  readonly [K in keyof P]: P[K] extends Property<infer W, unknown> ? W : never;
};
export type GivenOf<P extends Properties> = {
  readonly [K in keyof P]?: P[K] extends Property<unknown, infer G> ? G : never;
};

/** What the caller may do with the record. */
export interface Rights {
  /** Bits of ETableRight; absent = the carrier's TableRight is null. */
  readonly tableRight?: number;
}

/** Describes a property by its shape, where no builder below fits. */
export function property<W, G>(shape: Shape, description: string): Property<W, G> {
  return { shape, description, readOnly: false, required: false };
}

/** A whole number of 32 bits. */
export function int(description = ''): Property<number, number | null> {
  return property({ kind: 'int' }, description);
}

/** A number with decimals. */
export function decimal(description = ''): Property<number, number | null> {
  return property({ kind: 'decimal' }, description);
}

export function bool(description = ''): Property<boolean, boolean | null> {
  return property({ kind: 'bool' }, description);
}

/** Text of at most `maxLength` characters. */
export function text(
  maxLength: number | null = null,
  description = '',
): Property<string, string | null> {
  return property({ kind: 'text', maxLength, translated: false }, description);
}

/** Text that may hold several languages or resource tags. */
export function translatedText(
  maxLength: number | null = null,
  description = '',
): Property<string, string | null> {
  return property({ kind: 'text', maxLength, translated: true }, description);
}

/** Milliseconds since the epoch; null is the wire's empty date. */
export function date(description = ''): Property<number | null, number | null> {
  return property({ kind: 'date', stamp: false }, description);
}

/** A date without a time: milliseconds of its midnight in UTC; null is the wire's empty date. */
export function day(description = ''): Property<number | null, number | null> {
  return property({ kind: 'day' }, description);
}

/** When a record was created or updated. */
export function stamp(description = ''): Property<number | null, number | null> {
  return property({ kind: 'date', stamp: true }, description);
}

/** Seconds since midnight; null is zero on the wire. */
export function timeSpan(description = ''): Property<number | null, number | null> {
  return property({ kind: 'timeSpan' }, description);
}

/** One name of an enumeration. */
export function oneOf<E extends VendorEnum>(
  of: E,
  description = '',
): Property<NameIn<E>, NameIn<E> | null> {
  return property({ kind: 'enum', of }, description);
}

/** A mask of a flag enumeration's bits. */
export function flags(of: VendorEnum, description = ''): Property<number, number | null> {
  return property({ kind: 'enum', of }, description);
}

/** Another carrier, or null. */
export function one<C extends Carrier>(
  of: () => C,
  description = '',
): Property<Value<C> | null, Given<C> | null> {
  return property({ kind: 'carrier', of }, description);
}

/** Several carriers. */
export function many<C extends Carrier>(
  of: () => C,
  description = '',
): Property<readonly Value<C>[], readonly Given<C>[] | null> {
  return property({ kind: 'list', of: { kind: 'carrier', of } }, description);
}

/** Several plain values of one kind. */
export function listOf<W, G>(
  of: Property<W, G>,
  description = '',
): Property<readonly W[], readonly NonNullable<G>[] | null> {
  return property({ kind: 'list', of: of.shape }, description);
}

/** Names with values of one kind. */
export function dictionary<W, G>(
  of: Property<W, G>,
  description = '',
): Property<Readonly<Record<string, W>>, Readonly<Record<string, NonNullable<G>>> | null> {
  return property({ kind: 'dictionary', of: of.shape }, description);
}

/** Raw bytes. */
export function bytes(description = ''): Property<Uint8Array | null, Uint8Array | null> {
  return property({ kind: 'bytes' }, description);
}

/** The same property, shown and never stored from what a caller gives. */
export function readOnly<W, G>(of: Property<W, G>): Property<W, G> {
  return { ...of, readOnly: true };
}

/** The same, as a parameter or field that must be there. */
export function required<W, G>(of: Property<W, G>): Property<W, G> {
  return { ...of, required: true };
}

/** The same, null on the wire where there is nothing. */
export function nullable<W, G>(of: Property<W, G>): Property<W | null, G> {
  return { ...of, nullable: true };
}
