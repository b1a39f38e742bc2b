/** CRM records as presenters take them: as they are stored, or the defaults of one that is not stored yet. */
import type { Stamps } from '../../storage/crm/record-shape.ts';

/** `S` is what is shown of the rows that the record refers to. */
export type Showable<F, S> = F & {
  /** 0: not stored. */
  readonly id: number;
  readonly shown: S | null;
} & { readonly [K in keyof Omit<Stamps, 'deletedAt'>]: Stamps[K] | null };

export function unsaved<F>(fields: F): Showable<F, never> {
  return {
    ...fields,
    id: 0,
    shown: null,
    registered: null,
    registeredBy: null,
    updated: null,
    updatedBy: null,
  };
}
