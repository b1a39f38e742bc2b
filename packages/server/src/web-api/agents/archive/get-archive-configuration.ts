/** The columns, entities and order that the user has chosen for a list, or the usual ones. */
import { archiveConfiguration } from '../../carriers/archive-configuration.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { GUI_NAME, PROVIDER } from './list-fields.ts';
import { namedList } from './named-list.ts';
import { presentConfiguration } from './present-configuration.ts';

export const getArchiveConfiguration = operation({
  agent: 'Archive',
  name: 'GetArchiveConfiguration',
  summary:
    'The columns, entities and order that the user has chosen for a list, or the usual ones.',
  parameters: {},
  body: fieldsBody('GetArchiveConfiguration', { ...GUI_NAME, ...PROVIDER }),
  answer: oneCarrier(archiveConfiguration),
  run: async (call, { body }) => presentConfiguration(call, namedList(body)),
});
