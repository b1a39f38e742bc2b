/** How known values are to look in an answer, to a caller in Oslo who reads English (AW8, AW9, AW11). */
import type { Known } from './known/known.ts';
import { wallText } from './oslo-clock.ts';

const NO_DATE = '0001-01-01T00:00:00';
const ENGLISH = /^US:"([^"]*)";/;

/** In the mode Slim. */
export function slimValue(known: Known): unknown {
  return known.kind === 'list' ? inEnglish(known.shown ?? '') : rawValue(known);
}

/** RawValue of the mode Full. */
export function rawValue({ kind, value }: Known): unknown {
  switch (kind) {
    case 'int':
    case 'decimal':
    case 'list':
      return value ?? 0;
    case 'bool':
      return value ?? false;
    case 'text':
    case 'icon':
      return inEnglish(String(value ?? ''));
    case 'datetime':
    // Without a zone of the caller's stamps stand in the base zone, which is Oslo's too.
    case 'stamp':
      return value === null ? NO_DATE : wallText(Number(value)).replace(/\.000$/, '');
    case 'date':
      return value === null ? NO_DATE : `${dayText(Number(value))}T00:00:00`;
    case 'birthday':
      return value === null ? NO_DATE : `${value}T00:00:00`;
    case 'timeSpan':
      return clockText(Math.trunc(Number(value ?? 0)));
  }
}

/** DisplayValue of the mode Full. */
export function displayValue(known: Known): unknown {
  const { kind, value } = known;
  switch (kind) {
    case 'int':
      return `[I:${value ?? 0}]`;
    case 'decimal':
      return `[F:${value ?? 0}]`;
    case 'bool':
      return `[B:${Number(value ?? false)}]`;
    case 'timeSpan':
      return `[TS:${Math.trunc(Number(value ?? 0))}]`;
    case 'datetime':
    case 'stamp':
      return value === null ? '' : `[DT:${momentText(Number(value))}]`;
    case 'date':
      return value === null ? '' : `[D:${dayText(Number(value))}]`;
    case 'birthday':
      return value === null ? '' : `[D:${value}]`;
    default:
      return slimValue(known);
  }
}

function inEnglish(text: string): string {
  return ENGLISH.exec(text)?.[1] ?? text;
}

function dayText(ms: number): string {
  return wallText(ms).slice(0, 10);
}

/** The month comes first. */
function momentText(ms: number): string {
  const [year, month, day] = dayText(ms).split('-');
  return `${month}/${day}/${year} ${wallText(ms).slice(11, 19)}`;
}

function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
