/**
 * Where the fields of a CRM record stand in its carrier. By such a table records are presented, read, and named in refusals;
 * the compiler holds it to the types of both sides. What looks otherwise on the wire than any of these is in no table.
 */
import type { Element } from '../../storage/crm/record-shape.ts';

export interface Places {
  /** Property → the field that it shows as it is. */
  readonly plain: Names;
  /** Property → a number that may be null, which is 0 on the wire. */
  readonly orZero: Names;
  /** Property → the reference that it shows as a carrier, and that carrier's own id. */
  readonly links: Readonly<Record<string, readonly [field: string, id: string]>>;
  /** Property → a list of e-mail or web addresses. */
  readonly addresses: Names;
  /** Property → a list of telephone numbers. */
  readonly phones: Names;
}

type Names = Readonly<Record<string, string>>;

/** The tables that a carrier of value `V` and a record of fields `F` can have. */
export interface PlacesOf<V, F> {
  readonly plain: { readonly [K in keyof V]?: FieldOf<F, V[K]> };
  readonly orZero: { readonly [K in keyof V]?: FieldOf<F, number | null> };
  readonly links: {
    readonly [K in keyof V]?: readonly [FieldOf<F, number | null>, keyof NonNullable<V[K]>];
  };
  readonly addresses: { readonly [K in keyof V]?: FieldOf<F, readonly Element[]> };
  readonly phones: { readonly [K in keyof V]?: FieldOf<F, readonly Element[]> };
}

type FieldOf<F, W> = { readonly [P in keyof F]: F[P] extends W ? P : never }[keyof F];

/** Where each field stands on the wire, for refusals. @param others - fields that are in no table */
export function wireNames(places: Places, others: Names = {}): Names {
  const { plain, orZero, addresses, phones, links } = places;
  return {
    ...Object.fromEntries(
      [plain, orZero, addresses, phones].flatMap((names) =>
        Object.entries(names).map(([name, field]) => [field, name]),
      ),
    ),
    ...Object.fromEntries(Object.entries(links).map(([name, [field]]) => [field, name])),
    ...others,
  };
}
