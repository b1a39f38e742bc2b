/** When the rules of time zones were last fetched. */
import { date } from '../../carriers/property.ts';
import { plainValue } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const timeOfLastTimeZoneUpdate = operation({
  agent: 'TimeZone',
  name: 'TimeOfLastTimeZoneUpdate',
  summary: 'Always null: the rules come with the server itself.',
  parameters: {},
  body: noBody(),
  answer: plainValue(date()),
  run: async () => null,
});
