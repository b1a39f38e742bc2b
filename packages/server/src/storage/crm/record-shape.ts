/** The shape of a CRM record: its own fields, its lists (e-mails, phones, members) and its stamps. */
import { type Columns, type FieldsOf, reference, text } from './columns.ts';

/** Rows of another table that belong to the record, in the order of their rank. */
export interface ChildList<C extends Columns = Columns> {
  readonly table: string;
  /** Column that refers to the record. */
  readonly owner: string;
  /** Tells apart several lists in one table. */
  readonly only?: { readonly column: string; readonly value: number };
  readonly columns: C;
  /** Fields of which one must be given, or the row is nobody's: such rows are not stored. */
  readonly needed: readonly string[];
}

/** One row of another table, or none. */
export interface ChildRow<C extends Columns = Columns> extends ChildList<C> {
  readonly single: true;
}

export type Children = Readonly<Record<string, ChildList | ChildRow>>;

export type ChildrenOf<L extends Children> = {
  readonly [K in keyof L]: L[K] extends ChildRow<infer C>
    ? FieldsOf<C> | null
    : readonly FieldsOf<L[K]['columns']>[];
};

/** Where the stamps of a record are kept. */
export interface StampColumns {
  /** What `registeredBy` and `updatedBy` refer to. */
  readonly by: 'associate' | 'user';
  readonly registered: string;
  readonly registeredBy: string;
  readonly updated: string;
  /** null: nobody is remembered. */
  readonly updatedBy: string | null;
  /** SQL expression for the time of the deletion, in terms of the record's table `r`. */
  readonly deleted: string;
}

export interface RecordShape<
  C extends Columns = Columns,
  L extends Children = Children,
  K extends string = string,
> {
  readonly table: string;
  readonly id: string;
  readonly columns: C;
  readonly children: L;
  readonly stamps: StampColumns;
  /** Fields that only the server sets. */
  readonly kept: readonly K[];
}

/** Who made and who last changed a record: associates, for requests and their messages users (ejuser). Times in ms. */
export interface Stamps {
  readonly registered: number;
  readonly registeredBy: number | null;
  readonly updated: number;
  readonly updatedBy: number | null;
  /** Deleted records stay for the sake of what refers to them (CR5). */
  readonly deletedAt: number | null;
}

export type RecordFields<S extends RecordShape> = FieldsOf<S['columns']> &
  ChildrenOf<S['children']>;
export type StoredRecord<S extends RecordShape> = { readonly id: number } & RecordFields<S> &
  Stamps;

/** Keeps the exact types of a shape's fields. */
export function recordShape<
  const C extends Columns,
  const L extends Children,
  const K extends keyof C & string,
>(shape: RecordShape<C, L, K>): RecordShape<C, L, K> {
  return shape;
}

/** Stamps of the records that associates make. */
export const ASSOCIATE_STAMPS: StampColumns = {
  by: 'associate',
  registered: 'registered',
  registeredBy: 'registered_associate_id',
  updated: 'updated',
  updatedBy: 'updated_associate_id',
  deleted: 'r.deleteddate',
};

/** An e-mail address, phone number or web address with what people call it. */
export interface Element {
  readonly value: string;
  readonly description: string;
}

type Owner = 'contact_id' | 'person_id' | 'project_id';

/** @param type 0 e-mail, 1 instant message, 2 internet telephone */
export function emails(owner: Owner, type = 0) {
  const columns = { value: text('email_address', 239), description: text('description', 254) };
  const only = { column: 'type', value: type };
  return { table: 'email', owner, only, columns, needed: ['value'] } as const;
}

/** `phone.ptype_idx`. */
export const PHONE_TYPE = {
  contactPhone: 1,
  contactFax: 3,
  direct: 16_385,
  fax: 16_387,
  private: 16_388,
  mobile: 16_389,
  other: 16_390,
} as const;

export function phones(owner: Owner, type: number) {
  const columns = { value: text('phone', 239), description: text('description', 99) };
  const only = { column: 'ptype_idx', value: type };
  return { table: 'phone', owner, only, columns, needed: ['value'] } as const;
}

export function urls(owner: Owner) {
  const columns = { value: text('url_address', 1023), description: text('description', 254) };
  return { table: 'url', owner, columns, needed: ['value'] } as const;
}

/** People and companies that take part; `typeColumn` refers to their role. */
export function members<const T extends 'member type' | 'stakeholder role'>(
  table: string,
  owner: string,
  role: { readonly column: string; readonly to: T },
) {
  const columns = {
    personId: reference('person_id', 'person'),
    contactId: reference('contact_id', 'contact'),
    roleId: reference(role.column, role.to),
    comment: text('comment', 2047),
  };
  return { table, owner, columns, needed: ['personId', 'contactId'] } as const;
}
