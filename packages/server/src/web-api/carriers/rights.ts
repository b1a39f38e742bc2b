/** TableRight and FieldProperties: what the caller may do with a record and with each of its fields (web-api §2.2). */
import { tableRights } from './enums.ts';
import type { Carrier, Property, Shape } from './property.ts';
import { namesOf } from './vendor-enum.ts';

/** Bits of ETableRight. */
export const TABLE_RIGHT = { select: 1, update: 2, insert: 4, delete: 8 } as const;

/** The vendor's TableRight on the wire; null when nothing is told. */
export function tableRight(
  mask: number | undefined,
): { readonly Mask: string; readonly Reason: string } | null {
  return mask === undefined ? null : { Mask: namesOf(tableRights, mask), Reason: '' };
}

/** One field's type and right, as the wire has them. */
export type FieldProperty = {
  readonly FieldRight: { readonly Mask: string; readonly Reason: string };
  readonly FieldType: string;
  readonly FieldLength: number;
};

/** What the caller may do with each field of a record, by the carrier's description. */
export function fieldProperties(
  carrier: Carrier,
  mask: number | undefined,
): Readonly<Record<string, FieldProperty>> {
  const mayUpdate = ((mask ?? 0) & TABLE_RIGHT.update) !== 0;
  return Object.fromEntries(
    Object.entries(carrier.held).map(([name, property]) => [
      name,
      {
        FieldRight: { Mask: fieldRight(property, mayUpdate), Reason: '' },
        FieldType: NET_TYPES[property.shape.kind],
        FieldLength: property.shape.kind === 'text' ? (property.shape.maxLength ?? 0) : 0,
      },
    ]),
  );
}

function fieldRight(property: Property, mayUpdate: boolean): string {
  if (property.readOnly) return 'Read, UIHintReadOnly';
  return mayUpdate ? 'Update' : 'Read';
}

/** The .NET names of the shapes' types. */
const NET_TYPES: Readonly<Record<Shape['kind'], string>> = {
  int: 'System.Int32',
  decimal: 'System.Double',
  bool: 'System.Boolean',
  timeSpan: 'System.TimeSpan',
  bytes: 'System.Byte[]',
  text: 'System.String',
  date: 'System.DateTime',
  day: 'System.DateTime',
  enum: 'System.Enum',
  carrier: 'System.Object',
  list: 'System.Array',
  dictionary: 'System.Collections.IDictionary',
};
