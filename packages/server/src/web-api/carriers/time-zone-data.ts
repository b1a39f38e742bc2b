/** A time zone. Who saves one names it by id or, without an id, by code or name. */
import { plainCarrier } from './carrier.ts';
import { dictionary, int, readOnly, text } from './property.ts';

export const timeZoneData = plainCarrier(
  'TimeZoneData',
  {
    TZLocationID: int('Primary key of the time zone'),
    Name: text(null, 'Country and region, such as `Norway` or `United States, New York`'),
    TZLocationCode: text(null, 'Its code, such as `NO` or `US-NY`'),
    TZLocationCities: readOnly(text(null, 'Cities, joined by `, `')),
    IsoNumber: readOnly(int('Number of the country in ISO 3166-1; 0 for none')),
  },
  {
    // Clocks follow the IANA rules, which do not fit into one rule a year.
    TimeZoneSTDRules: dictionary(text(), 'Rules for standard time, by year'),
    TimeZoneDSTRules: dictionary(text(), 'Rules for summer time, by year'),
  },
);
