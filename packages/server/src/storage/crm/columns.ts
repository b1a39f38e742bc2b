/** How a field of a CRM record lies in its table. From these come its TypeScript type, its limits and its SQL. */

/** Tables that a field may refer to, by the word that refusals use. */
export const REFERENCE_TABLES = {
  associate: ['associate', 'associate_id'],
  user: ['ejuser', 'id'],
  'user group': ['usergroup', 'usergroup_id'],
  contact: ['contact', 'contact_id'],
  person: ['person', 'person_id'],
  project: ['project', 'project_id'],
  sale: ['sale', 'sale_id'],
  request: ['ticket', 'id'],
  country: ['country', 'country_id'],
  category: ['category', 'category_id'],
  business: ['business', 'business_id'],
  position: ['perspos', 'perspos_id'],
  'project type': ['projtype', 'projtype_id'],
  'project status': ['projstatus', 'projstatus_id'],
  'member type': ['pmembtype', 'pmembtype_id'],
  'stakeholder role': ['stakeholderrole', 'stakeholderrole_id'],
  currency: ['currency', 'currency_id'],
  'sale type': ['saletype', 'saletype_id'],
  source: ['source', 'source_id'],
  reason: ['reason', 'reason_id'],
  'reason sold': ['reasonsold', 'reasonsold_id'],
  'reason stalled': ['reasonstalled', 'reasonstalled_id'],
  rating: ['rating', 'rating_id'],
  competitor: ['comptr', 'comptr_id'],
  credited: ['credited', 'credited_id'],
  'customer language': ['cust_lang', 'id'],
  'request category': ['ej_category', 'id'],
  'request priority': ['ticket_priority', 'id'],
  'request status': ['ticket_status', 'id'],
  'request type': ['ticket_type', 'ticket_type_id'],
  'reply template': ['reply_template', 'id'],
} as const;
export type ReferenceTarget = keyof typeof REFERENCE_TABLES;

interface At {
  /** Column name; in a list that is only read it may be an SQL expression. */
  readonly column: string;
}

/** Empty = ''. `most` characters; null = a note, which the request's own size limits. */
export interface TextColumn extends At {
  readonly kind: 'text';
  readonly most: number | null;
}
/** A whole number; empty = `empty`. */
export interface WholeColumn extends At {
  readonly kind: 'whole';
  readonly least: number;
  readonly most: number;
  readonly empty: number;
}
/** A whole number or null. */
export interface OptionalColumn extends At {
  readonly kind: 'optional';
  readonly least: number;
  readonly most: number;
}
/** A finite number; empty = 0. */
export interface DecimalColumn extends At {
  readonly kind: 'decimal';
}
/** A finite number or null. */
export interface MeasureColumn extends At {
  readonly kind: 'measure';
}
/** Empty = false. */
export interface FlagColumn extends At {
  readonly kind: 'flag';
}
/** Milliseconds since the epoch, or null. */
export interface TimeColumn extends At {
  readonly kind: 'time';
}
/** An id, or null. */
export interface ReferenceColumn extends At {
  readonly kind: 'reference';
  readonly to: ReferenceTarget;
}

export type Column =
  | TextColumn
  | WholeColumn
  | OptionalColumn
  | DecimalColumn
  | MeasureColumn
  | FlagColumn
  | TimeColumn
  | ReferenceColumn;

export type Columns = Readonly<Record<string, Column>>;

export type ValueOf<C extends Column> = C extends TextColumn
  ? string
  : C extends FlagColumn
    ? boolean
    : C extends WholeColumn | DecimalColumn
      ? number
      : number | null;

export type FieldsOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> };

/** What any field can hold. */
export type FieldValue = string | number | boolean | null;

const INT_MOST = 2_147_483_647;

export function text(column: string, most: number): TextColumn {
  return { kind: 'text', column, most };
}

/** A text without a limit of its own. */
export function note(column: string): TextColumn {
  return { kind: 'text', column, most: null };
}

export function whole(
  column: string,
  range: Partial<Omit<WholeColumn, 'column'>> = {},
): WholeColumn {
  return { kind: 'whole', column, least: 0, most: INT_MOST, empty: 0, ...range };
}

export function optional(column: string, least: number, most: number): OptionalColumn {
  return { kind: 'optional', column, least, most };
}

export function decimal(column: string): DecimalColumn {
  return { kind: 'decimal', column };
}

export function measure(column: string): MeasureColumn {
  return { kind: 'measure', column };
}

export function flag(column: string): FlagColumn {
  return { kind: 'flag', column };
}

export function time(column: string): TimeColumn {
  return { kind: 'time', column };
}

export function reference(column: string, to: ReferenceTarget): ReferenceColumn {
  return { kind: 'reference', column, to };
}

/** What a field holds when nobody has said anything, and after it was cleared. */
export function emptyOf(column: Column): FieldValue {
  switch (column.kind) {
    case 'text':
      return '';
    case 'whole':
      return column.empty;
    case 'decimal':
      return 0;
    case 'flag':
      return false;
    case 'optional':
    case 'measure':
    case 'time':
    case 'reference':
      return null;
  }
}
