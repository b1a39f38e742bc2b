/** A zone's offsets from UTC, remembered from one change of the clocks to the next. */
import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone's offset stays the same, in milliseconds; `until` is no longer part of it. */
interface Span {
  readonly from: number;
  readonly until: number;
  readonly offsetMs: number;
}

/** More than anybody's dates touch; whoever asks for stranger ones gets slower answers, not more memory. */
const MOST_SPANS = 256;
/**
 * Finding where a span begins and ends takes milliseconds, one offset takes microseconds: only a zone that is asked more
 * often than this is worth it. A list of all zones with their offsets asks each one a few times.
 */
const FIRST_QUESTIONS = 8;
const NOWHERE: Span = { from: 0, until: 0, offsetMs: 0 };

/**
 * @returns the name as IANA writes it, and the offset at an instant, both in milliseconds
 * @throws {RangeError} when there is no such zone
 */
export function offsetsOf(ianaName: string): {
  readonly name: string;
  readonly offsetMsAt: (ms: number) => number;
} {
  if (!/^[a-z]/i.test(ianaName)) throw new RangeError(`"${ianaName}" is not a time zone`);
  const name = zonedAt(0, ianaName).timeZoneId;
  const spans: Span[] = [];
  let latest = NOWHERE;
  let questions = 0;
  return {
    name,
    offsetMsAt: (ms) => {
      if (holds(latest, ms)) return latest.offsetMs;
      const known = spans.find((span) => holds(span, ms));
      questions += 1;
      if (known === undefined && questions <= FIRST_QUESTIONS) return offsetMs(zonedAt(ms, name));
      latest = known ?? learn(spans, readSpan(name, ms));
      return latest.offsetMs;
    },
  };
}

/**
 * One offset in milliseconds, which is not remembered: for lists of all zones, where learning each one's changes would take
 * seconds.
 * @throws {RangeError} when there is no such zone
 */
export function offsetMsOnce(ianaName: string, ms: number): number {
  return offsetMs(zonedAt(ms, ianaName));
}

function holds(span: Span, ms: number): boolean {
  return ms >= span.from && ms < span.until;
}

function learn(spans: Span[], span: Span): Span {
  if (spans.length === MOST_SPANS) spans.length = 0;
  spans.push(span);
  return span;
}

function readSpan(name: string, ms: number): Span {
  const at = zonedAt(ms, name);
  // A change at this very instant has begun it: the change before the next millisecond.
  const begun = zonedAt(ms + 1, name).getTimeZoneTransition('previous');
  const next = at.getTimeZoneTransition('next');
  return {
    from: begun?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: offsetMs(at),
  };
}

function offsetMs(at: Temporal.ZonedDateTime): number {
  return at.offsetNanoseconds / 1e6;
}

function zonedAt(ms: number, name: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(name);
}
