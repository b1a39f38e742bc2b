/** The time zones to choose from. */
import { timeZoneData } from '../../carriers/time-zone-data.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentTimeZone } from '../../present/time-zone.ts';

export const initializeTimeZoneData = operation({
  agent: 'TimeZone',
  name: 'InitializeTimeZoneData',
  summary: 'Every active time zone, by id.',
  parameters: {},
  body: noBody(),
  answer: manyCarriers(timeZoneData),
  run: async ({ zones }) =>
    zones.all.flatMap(({ row }) => (row?.active ? [presentTimeZone(row)] : [])),
});
