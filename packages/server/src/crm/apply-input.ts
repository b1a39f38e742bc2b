/** What a record holds after a save: absent = unchanged, null = cleared, lists as a whole (CR7, CR8). */
import { ChatError } from '../chat/chat-error.ts';
import { type Columns, emptyOf, type FieldValue, type ValueOf } from '../storage/crm/columns.ts';
import type {
  ChildList,
  ChildRow,
  Children,
  RecordFields,
  RecordShape,
} from '../storage/crm/record-shape.ts';
import { checkValue } from './check-value.ts';

type Given<C extends Columns> = { readonly [F in keyof C]?: ValueOf<C[F]> | null };

type GivenChildren<L extends Children> = {
  readonly [F in keyof L]?:
    | (L[F] extends ChildRow<infer C> ? Given<C> : readonly Given<L[F]['columns']>[])
    | null;
};

/** What may be given of a record: any of its fields but those that the server keeps; `id` absent or 0 = a new one. */
export type RecordInput<S extends RecordShape> =
  S extends RecordShape<infer C, infer L, infer K>
    ? { readonly id?: number | null } & Given<Omit<C, K>> & GivenChildren<L>
    : never;

type Values = Readonly<Record<string, FieldValue>>;
type AnyInput = Readonly<Record<string, unknown>>;

/**
 * @param before - what is stored, or the defaults of a new record
 * @throws ChatError `bad_request` with a sentence for each field that cannot be stored as given
 */
export function applyInput<S extends RecordShape>(
  shape: S,
  before: RecordFields<S>,
  input: RecordInput<S>,
): RecordFields<S> {
  const faults: string[] = [];
  const given: AnyInput = input;
  const stored: AnyInput = before;
  const columns = Object.entries(shape.columns).filter(([field]) => !shape.kept.includes(field));
  const fields = applyFields(
    Object.fromEntries(columns),
    { before: stored, given, path: '' },
    faults,
  );
  const children = Object.entries(shape.children).flatMap(([field, list]) => {
    const value = given[field];
    return value === undefined
      ? []
      : [[field, applyChild(list, { value, before: stored[field], field }, faults)]];
  });
  if (faults.length > 0) throw new ChatError('bad_request', faults);
  return { ...before, ...fields, ...Object.fromEntries(children) };
}

interface FieldsGiven {
  readonly before: AnyInput;
  readonly given: AnyInput;
  /** Stands before the field's name in sentences. */
  readonly path: string;
}

function applyFields(
  columns: Columns,
  { before, given, path }: FieldsGiven,
  faults: string[],
): Values {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]): [string, FieldValue] => {
      const value = given[field];
      const kept = (before[field] ?? emptyOf(column)) as FieldValue;
      if (value === undefined) return [field, kept];
      if (value === null) return [field, emptyOf(column)];
      const checked = checkValue(column, value);
      if ('value' in checked) return [field, checked.value];
      faults.push(`${path}${field} ${checked.fault}.`);
      return [field, kept];
    }),
  );
}

interface ChildGiven {
  readonly value: unknown;
  readonly before: unknown;
  readonly field: string;
}

function applyChild(
  list: ChildList | ChildRow,
  { value, before, field }: ChildGiven,
  faults: string[],
): Values | readonly Values[] | null {
  if ('single' in list) {
    if (value === null) return null;
    const stored = isObject(before) ? before : {};
    if (isObject(value))
      return rowOf(list, { before: stored, given: value, path: `${field}.` }, faults);
    faults.push(`${field} must be an object.`);
    return null;
  }
  if (value === null) return [];
  if (!Array.isArray(value)) {
    faults.push(`${field} must be a list.`);
    return [];
  }
  return value.flatMap((given: unknown, index): Values | readonly Values[] => {
    if (!isObject(given)) {
      faults.push(`${field}[${index}] must be an object.`);
      return [];
    }
    return rowOf(list, { before: {}, given, path: `${field}[${index}].` }, faults) ?? [];
  });
}

/** Null when nothing is left that makes it a row. */
function rowOf(list: ChildList, given: FieldsGiven, faults: string[]): Values | null {
  const row = applyFields(list.columns, given, faults);
  const some = list.needed.some((field) => row[field] !== '' && row[field] !== null);
  return some ? row : null;
}

function isObject(value: unknown): value is AnyInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
