/** Remembers how wide the columns of a list are, in a context and for an owner. */
import { setColumnWidths as setWidths } from '../../../archive/settings/set-column-widths.ts';
import { nothing } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { COLUMN_WIDTHS, GUI_NAME, KEPT_CONTEXT, OWNER_KEYS, PROVIDER } from './list-fields.ts';
import { changedList } from './named-list.ts';
import { placed } from './wanted-rows.ts';

export const setColumnWidthsV2 = operation({
  agent: 'Archive',
  name: 'SetColumnWidthsV2',
  summary: 'Remembers how wide the columns of a list are, in a context and for an owner.',
  parameters: {},
  body: fieldsBody('SetColumnWidthsV2', {
    ...GUI_NAME,
    ...PROVIDER,
    ...KEPT_CONTEXT,
    ...OWNER_KEYS,
    ...COLUMN_WIDTHS,
  }),
  answer: nothing(),
  async run({ chat, agent }, { body }) {
    const widths = placed(body.ColumnWidths, 'ColumnWidths');
    await setWidths(chat, agent, { list: changedList(body), widths });
  },
});
