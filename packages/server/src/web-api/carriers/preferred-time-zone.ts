/** The time zone that a caller's dates are in unless it asks for another. */
import { plainCarrier } from './carrier.ts';
import { int, text } from './property.ts';

export const preferredTimeZone = plainCarrier('PreferredTimeZone', {
  PreferenceId: int('Always 0: users have no time zones of their own'),
  TZLocationId: int('0 for a zone that is known by its IANA name alone'),
  LocationCode: text(),
  Description: text(),
  Country: text(),
  Bias: int('Minutes that its clocks are ahead of UTC now'),
});
