/** The same in a context: what was chosen there, or else for the list everywhere. */
import { archiveConfiguration } from '../../carriers/archive-configuration.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { GUI_NAME, KEPT_CONTEXT, PROVIDER } from './list-fields.ts';
import { namedList } from './named-list.ts';
import { presentConfiguration } from './present-configuration.ts';

export const getArchiveConfigurationWithContext = operation({
  agent: 'Archive',
  name: 'GetArchiveConfigurationWithContext',
  summary: 'The same in a context: what was chosen there, or else for the list everywhere.',
  parameters: {},
  body: fieldsBody('GetArchiveConfigurationWithContext', {
    ...GUI_NAME,
    ...PROVIDER,
    ...KEPT_CONTEXT,
  }),
  answer: oneCarrier(archiveConfiguration),
  run: async (call, { body }) => presentConfiguration(call, namedList(body)),
});
