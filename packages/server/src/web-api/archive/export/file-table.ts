/** An archive on its way into a file. */
import type { ValueKind } from '../../../archive/column.ts';
import type { Zone } from '../../../time/zone.ts';
import type { Language } from '../../negotiation/language.ts';
import type { RowSource } from './row-source.ts';

export interface FileTable {
  /** The provider's name; what a sheet is called. */
  readonly name: string;
  readonly columns: readonly FileColumn[];
  /** Closed by whoever writes the file, as soon as that is at its end or given up. */
  readonly rows: RowSource;
  readonly style: FileStyle;
}

export interface FileColumn {
  readonly header: string;
  readonly kind: ValueKind;
  /** As the vendor writes widths: `20c`, `10%`. */
  readonly width: string;
}

/** Whose file it is. */
export interface FileStyle {
  /** The zone whose clocks its times show. */
  readonly zone: Zone;
  readonly language: Language;
}
