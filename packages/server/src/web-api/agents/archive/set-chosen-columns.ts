/** Remembers which columns the user wants to see in a list, from left to right. */
import { chooseColumns } from '../../../archive/settings/choose-columns.ts';
import { nothing } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { CHOSEN_COLUMNS, GUI_NAME, PROVIDER } from './list-fields.ts';
import { changedList } from './named-list.ts';
import { namesOf } from './wanted-rows.ts';

export const setChosenColumns = operation({
  agent: 'Archive',
  name: 'SetChosenColumns',
  summary: 'Remembers which columns the user wants to see in a list, from left to right.',
  parameters: {},
  body: fieldsBody('SetChosenColumns', { ...GUI_NAME, ...PROVIDER, ...CHOSEN_COLUMNS }),
  answer: nothing(),
  async run({ chat, agent }, { body }) {
    const columns = namesOf(body.ChosenColumns, 'ChosenColumns');
    await chooseColumns(chat, agent, { list: changedList(body), columns });
  },
});
