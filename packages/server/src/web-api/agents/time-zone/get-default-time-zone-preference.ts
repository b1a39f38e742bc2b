/** The system's preference of a time zone. */
import { int } from '../../carriers/property.ts';
import { plainValue } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const getDefaultTimeZonePreference = operation({
  agent: 'TimeZone',
  name: 'GetDefaultTimeZonePreference',
  summary: 'Always 0: the base zone is a setting of the server, not a preference with an id.',
  parameters: {},
  body: noBody(),
  answer: plainValue(int()),
  run: async () => 0,
});
