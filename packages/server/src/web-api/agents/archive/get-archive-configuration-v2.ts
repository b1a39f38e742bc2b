/** The same in a context and for an owner such as a selection. */
import { archiveConfiguration } from '../../carriers/archive-configuration.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { GUI_NAME, KEPT_CONTEXT, OWNER_KEYS, PROVIDER } from './list-fields.ts';
import { namedList } from './named-list.ts';
import { presentConfiguration } from './present-configuration.ts';

export const getArchiveConfigurationV2 = operation({
  agent: 'Archive',
  name: 'GetArchiveConfigurationV2',
  summary: 'The same in a context and for an owner such as a selection.',
  parameters: {},
  body: fieldsBody('GetArchiveConfigurationV2', {
    ...GUI_NAME,
    ...PROVIDER,
    ...KEPT_CONTEXT,
    ...OWNER_KEYS,
  }),
  answer: oneCarrier(archiveConfiguration),
  run: async (call, { body }) => presentConfiguration(call, namedList(body)),
});
