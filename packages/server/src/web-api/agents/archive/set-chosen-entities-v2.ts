/** The same in a context and for an owner. */
import { chooseEntities } from '../../../archive/settings/choose-entities.ts';
import { nothing } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { CHOSEN_ENTITIES, GUI_NAME, KEPT_CONTEXT, OWNER_KEYS, PROVIDER } from './list-fields.ts';
import { changedList } from './named-list.ts';
import { namesOf } from './wanted-rows.ts';

export const setChosenEntitiesV2 = operation({
  agent: 'Archive',
  name: 'SetChosenEntitiesV2',
  summary: 'The same in a context and for an owner.',
  parameters: {},
  body: fieldsBody('SetChosenEntitiesV2', {
    ...GUI_NAME,
    ...PROVIDER,
    ...KEPT_CONTEXT,
    ...OWNER_KEYS,
    ...CHOSEN_ENTITIES,
  }),
  answer: nothing(),
  async run({ chat, agent }, { body }) {
    const entities = namesOf(body.Entities, 'Entities');
    await chooseEntities(chat, agent, { list: changedList(body), entities });
  },
});
