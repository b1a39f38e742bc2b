/** When a chat topic is open; times are those of its time zone. */
import { plainCarrier } from './carrier.ts';
import { bool, one, timeSpan } from './property.ts';
import { timeZoneData } from './time-zone-data.ts';

export const chatOpeningHours = plainCarrier('ChatOpeningHours', {
  TzLocation: one(() => timeZoneData, "Time zone of the hours; null for the server's"),
  MonEnabled: bool('Open on Mondays'),
  MonStart: timeSpan('Open from'),
  MonStop: timeSpan('Open until; 00:00 for midnight'),
  TueEnabled: bool('Open on Tuesdays'),
  TueStart: timeSpan('Open from'),
  TueStop: timeSpan('Open until; 00:00 for midnight'),
  WedEnabled: bool('Open on Wednesdays'),
  WedStart: timeSpan('Open from'),
  WedStop: timeSpan('Open until; 00:00 for midnight'),
  ThuEnabled: bool('Open on Thursdays'),
  ThuStart: timeSpan('Open from'),
  ThuStop: timeSpan('Open until; 00:00 for midnight'),
  FriEnabled: bool('Open on Fridays'),
  FriStart: timeSpan('Open from'),
  FriStop: timeSpan('Open until; 00:00 for midnight'),
  SatEnabled: bool('Open on Saturdays'),
  SatStart: timeSpan('Open from'),
  SatStop: timeSpan('Open until; 00:00 for midnight'),
  SunEnabled: bool('Open on Sundays'),
  SunStart: timeSpan('Open from'),
  SunStop: timeSpan('Open until; 00:00 for midnight'),
  UseLunchHours: bool('Closed for lunch on every day'),
  LunchStart: timeSpan('Closed from'),
  LunchStop: timeSpan('Closed until'),
});
