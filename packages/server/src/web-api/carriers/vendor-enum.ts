/** The vendor's enumerations: names on the wire, numbers in the database and in sloppy requests. */

/** A closed set of names with their numbers. */
export interface VendorEnum<Name extends string = string> {
  readonly name: string;
  readonly values: Readonly<Record<Name, number>>;
  /** Several names may stand together, joined by `, `. */
  readonly flags: boolean;
  /**
   * Reads a number where the vendor's client numbers the names otherwise than the mask does: null = nothing is told,
   * undefined = there is no such number.
   */
  readonly maskOfNumber?: NumberReading;
}

type NumberReading = (number: number) => number | null | undefined;

/** The names of an enumeration, as a type. */
export type NameIn<E> = E extends VendorEnum<infer Name> ? Name : never;

/** One name at a time. */
export function enumeration<const V extends Readonly<Record<string, number>>>(
  name: string,
  values: V,
): VendorEnum<Extract<keyof V, string>> {
  return { name, values, flags: false };
}

/** A mask of bits. */
export function flagSet<const V extends Readonly<Record<string, number>>>(
  name: string,
  values: V,
  maskOfNumber?: NumberReading,
): VendorEnum<Extract<keyof V, string>> {
  return { name, values, flags: true, ...(maskOfNumber === undefined ? {} : { maskOfNumber }) };
}

/** The name of a number; the name of 0, or else the first one, when the number has none. */
export function nameOf<Name extends string>(
  { values }: VendorEnum<Name>,
  number: number | null,
): Name {
  const names = Object.keys(values) as Name[];
  const found = names.find((name) => values[name] === (number ?? 0)) ?? names[0];
  if (found === undefined) throw new Error('an enumeration has at least one name');
  return found;
}

/** The names of a mask's bits, joined by `, `; `None` for an empty mask. */
export function namesOf({ values }: VendorEnum, mask: number): string {
  const names = Object.keys(values);
  const whole = names.find((name) => values[name] === mask);
  if (whole !== undefined) return whole;
  // Some bits have a second name.
  const byBit = new Map<number, string>();
  for (const name of names) {
    const bit = values[name] ?? 0;
    if (isSingleBit(bit) && (mask & bit) !== 0 && !byBit.has(bit)) byBit.set(bit, name);
  }
  return byBit.size === 0 ? 'None' : [...byBit.values()].join(', ');
}

/** The number of a name in any case; undefined when there is none. */
export function numberOf({ values }: VendorEnum, name: string): number | undefined {
  const wanted = name.trim().toLowerCase();
  const found = Object.keys(values).find((candidate) => candidate.toLowerCase() === wanted);
  return found === undefined ? undefined : values[found];
}

function isSingleBit(value: number): boolean {
  return value > 0 && (value & (value - 1)) === 0;
}
