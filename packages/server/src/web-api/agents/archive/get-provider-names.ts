/** The names of all archives. */
import { PROVIDER_NAMES } from '../../../archive/open-provider.ts';
import { listOf, text } from '../../carriers/property.ts';
import { plainValue } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const getProviderNames = operation({
  agent: 'Archive',
  name: 'GetProviderNames',
  summary: 'The names of all archives.',
  parameters: {},
  body: noBody(),
  answer: plainValue(listOf(text())),
  run: async () => PROVIDER_NAMES,
});
