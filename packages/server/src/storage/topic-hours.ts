/** A topic's opening hours as the rules need them. */
import { type OpeningHours, WEEKDAYS } from '@parley/domain';

export interface TopicHours extends OpeningHours {
  /** IANA name; null = the server's base time zone. */
  readonly timeZone: string | null;
}

const setting = (enabled: string, name: string) => `jsonb_build_object(
  'enabled', coalesce(t.${enabled}, false),
  'start', extract(epoch from t.${name}_start)::int,
  'stop', extract(epoch from t.${name}_stop)::int)`;

/** SQL over `chat_topic t`: a {@link TopicHours} as JSON, or NULL when the topic does not use opening hours (OH1). */
export const TOPIC_HOURS = `case when t.use_opening_hours then jsonb_build_object(
  'timeZone', (select iana_name from tzlocation where tzlocation_id = t.tzlocationid),
  'days', jsonb_build_object(${WEEKDAYS.map((day) => `'${day}', ${setting(`${day}_enabled`, day)}`).join(', ')}),
  'lunch', ${setting('use_lunch_hours', 'lunch')}) end`;
