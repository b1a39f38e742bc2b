/** Whether newer rules of time zones could be fetched. */
import { bool } from '../../carriers/property.ts';
import { plainValue } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const checkNewTimeZoneDataAvailable = operation({
  agent: 'TimeZone',
  name: 'CheckNewTimeZoneDataAvailable',
  summary: 'Always false: the rules come with the server itself.',
  parameters: {},
  body: noBody(),
  answer: plainValue(bool()),
  run: async () => false,
});
