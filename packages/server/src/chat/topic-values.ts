/** Values of topic settings: what clears one, what replaces one, and what is wrong with one. */
import {
  DAY_SECONDS,
  type HoursSetting,
  hoursFaults,
  WEEKDAYS,
  type Weekday,
} from '@parley/domain';
import {
  TOPIC_PROPERTIES,
  type TopicColumn,
  type TopicFields,
  type TopicProperty,
} from '../storage/topic-columns.ts';

/** What somebody wants to set: absent = as it is, null = cleared. */
export type GivenTopicFields = {
  readonly [Property in TopicProperty]?: TopicFields[Property] | null | undefined;
};

type Value = TopicFields[TopicProperty];

const MOST_ID = 2_147_483_647;
/** From the first to the last day of four-digit years. */
const FIRST_MOMENT = Date.UTC(1000, 0, 1);
const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** What a setting is when it is cleared. */
export function clearedTopicValue(column: TopicColumn): Value {
  switch (column.kind) {
    case 'text':
      return '';
    case 'number':
      return 0;
    case 'flag':
    case 'switch':
      return false;
    default:
      return null;
  }
}

/** The settings after the given ones have been put over them. */
export function withTopicValues(before: TopicFields, given: GivenTopicFields): TopicFields {
  const changed = TOPIC_PROPERTIES.flatMap(([property, column]) => {
    const value = given[property];
    if (value === undefined) return [];
    // Absent references are NULL with us; programs also write 0 or -1.
    const none = value === null || (column.kind === 'reference' && Number(value) <= 0);
    return [[property, none ? clearedTopicValue(column) : value] as const];
  });
  return { ...before, ...Object.fromEntries(changed) };
}

/** A line `property: sentence` for everything that cannot be stored (CT2, OH5); empty when all is well. */
export function topicFaults(fields: TopicFields): readonly string[] {
  const faults = TOPIC_PROPERTIES.flatMap(([property, column]) => {
    const fault = valueFault(fields[property], column);
    return fault === null ? [] : [`${property}: ${fault}`];
  });
  if (fields.name.trim() === '') faults.push('name: must not be empty');
  for (const part of hoursFaults(hoursOf(fields))) {
    faults.push(`${part}Start: must be before ${part}Stop`);
  }
  return faults;
}

function valueFault(value: Value, column: TopicColumn): string | null {
  switch (column.kind) {
    case 'text':
      return textFault(String(value), column.most);
    case 'number':
      return isWhole(value, column.most) ? null : `must be a whole number from 0 to ${column.most}`;
    case 'time':
      return value === null || isWhole(value, DAY_SECONDS) ? null : 'must be a time of day';
    case 'reference':
      return value === null || isWhole(value, MOST_ID) ? null : 'must be an id';
    case 'moment':
      return value === null || isMoment(Number(value)) ? null : 'must be a date';
    default:
      return null;
  }
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
function textFault(text: string, most: number): string | null {
  if (/[\0\p{Cs}]/u.test(text)) return 'must not hold control characters';
  return [...text].length > most ? `must have at most ${most} characters` : null;
}

function isWhole(value: Value, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
}

function isMoment(value: number): boolean {
  return value >= FIRST_MOMENT && value <= LAST_MOMENT;
}

function hoursOf(fields: TopicFields) {
  const days = WEEKDAYS.map((day) => [
    day,
    {
      enabled: fields[`${day}Enabled`],
      start: fields[`${day}Start`],
      stop: fields[`${day}Stop`],
    },
  ]);
  return {
    days: Object.fromEntries(days) as Record<Weekday, HoursSetting>,
    lunch: { enabled: fields.useLunchHours, start: fields.lunchStart, stop: fields.lunchStop },
  };
}
