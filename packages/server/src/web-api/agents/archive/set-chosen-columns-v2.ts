/** The same in a context and for an owner. */
import { chooseColumns } from '../../../archive/settings/choose-columns.ts';
import { nothing } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { CHOSEN_COLUMNS, GUI_NAME, KEPT_CONTEXT, OWNER_KEYS, PROVIDER } from './list-fields.ts';
import { changedList } from './named-list.ts';
import { namesOf } from './wanted-rows.ts';

export const setChosenColumnsV2 = operation({
  agent: 'Archive',
  name: 'SetChosenColumnsV2',
  summary: 'The same in a context and for an owner.',
  parameters: {},
  body: fieldsBody('SetChosenColumnsV2', {
    ...GUI_NAME,
    ...PROVIDER,
    ...KEPT_CONTEXT,
    ...OWNER_KEYS,
    ...CHOSEN_COLUMNS,
  }),
  answer: nothing(),
  async run({ chat, agent }, { body }) {
    const columns = namesOf(body.ChosenColumns, 'ChosenColumns');
    await chooseColumns(chat, agent, { list: changedList(body), columns });
  },
});
