/** What a filter says, before anybody has looked whether its columns and operators exist. */

/** Where in the given text something stands, for refusals. */
export interface Place {
  /** `$filter`, `Restriction[2]`. */
  readonly source: string;
  /** Characters before it; null where there is no text to count in. */
  readonly position: number | null;
}

export type Expression =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] }
  | Restriction;

/** `column operator values`: `rating between (1,3)`. Functions are written as the operators that they stand for. */
export interface Restriction {
  readonly kind: 'restriction';
  readonly column: string;
  readonly columnPlace: Place;
  /** As given: `>`, `afterTime`, `thisAndPrevious`. */
  readonly operator: string;
  readonly operatorPlace: Place;
  readonly values: readonly Literal[];
}

export interface Literal {
  /** Without quotes, escapes resolved. */
  readonly text: string;
  readonly place: Place;
}
