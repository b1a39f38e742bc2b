/** Remembers which kinds of rows the user wants to see in a list. */
import { chooseEntities } from '../../../archive/settings/choose-entities.ts';
import { nothing } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { CHOSEN_ENTITIES, GUI_NAME, PROVIDER } from './list-fields.ts';
import { changedList } from './named-list.ts';
import { namesOf } from './wanted-rows.ts';

export const setChosenEntities = operation({
  agent: 'Archive',
  name: 'SetChosenEntities',
  summary: 'Remembers which kinds of rows the user wants to see in a list.',
  parameters: {},
  body: fieldsBody('SetChosenEntities', { ...GUI_NAME, ...PROVIDER, ...CHOSEN_ENTITIES }),
  answer: nothing(),
  async run({ chat, agent }, { body }) {
    const entities = namesOf(body.Entities, 'Entities');
    await chooseEntities(chat, agent, { list: changedList(body), entities });
  },
});
