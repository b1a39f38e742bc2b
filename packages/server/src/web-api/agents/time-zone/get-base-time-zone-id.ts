/** The base time zone. */
import { int } from '../../carriers/property.ts';
import { plainValue } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { baseZoneOf } from '../../present/base-zone.ts';

export const getBaseTimeZoneId = operation({
  agent: 'TimeZone',
  name: 'GetBaseTimeZoneId',
  summary: 'The id of the base time zone; 0 for one that is known by its IANA name alone.',
  parameters: {},
  body: noBody(),
  answer: plainValue(int()),
  run: async (call) => baseZoneOf(call).row?.id ?? 0,
});
