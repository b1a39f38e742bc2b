/** A caller that wants dates of UTC with their offset, and texts as they are. */

import { UTC } from '../../../src/time/zone.ts';
import type { ReadStyle } from '../../../src/web-api/carriers/read-value.ts';
import type { WriteStyle } from '../../../src/web-api/carriers/write-value.ts';
import {
  readDate,
  readDay,
  writeDate,
  writeDay,
} from '../../../src/web-api/negotiation/wire-dates.ts';
import { readTimeSpan, writeTimeSpan } from '../../../src/web-api/negotiation/wire-time-spans.ts';

export interface PlainStyle extends ReadStyle, WriteStyle {
  /** Places that were given and are not held. */
  readonly places: string[];
}

export function plainStyle(): PlainStyle {
  const places: string[] = [];
  const dates = { zone: UTC, stampZone: UTC, includeOffset: true };
  return {
    readDate: (text) => readDate(text, UTC),
    writeDate: (ms, stamp) => writeDate(ms, dates, stamp),
    readDay,
    writeDay: (ms) => writeDay(ms, dates),
    readTimeSpan,
    writeTimeSpan,
    translate: (text) => text,
    notHeld: (path) => places.push(path),
    places,
  };
}
