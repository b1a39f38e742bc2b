/** Remembers how wide the columns of all archives are that screens show under a name. */
import { setCommonColumnWidths } from '../../../archive/settings/set-column-widths.ts';
import { nothing } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { COLUMN_WIDTHS, GUI_NAME } from './list-fields.ts';
import { assertGuiName } from './named-list.ts';
import { placed } from './wanted-rows.ts';

export const setColumnWidths = operation({
  agent: 'Archive',
  name: 'SetColumnWidths',
  summary: 'Remembers how wide the columns are of whatever archive a screen shows under that name.',
  parameters: {},
  body: fieldsBody('SetColumnWidths', { ...GUI_NAME, ...COLUMN_WIDTHS }),
  answer: nothing(),
  async run({ chat, agent }, { body: { GuiName, ColumnWidths } }) {
    assertGuiName(GuiName);
    const widths = placed(ColumnWidths, 'ColumnWidths');
    await setCommonColumnWidths(chat, agent, { guiName: GuiName, widths });
  },
});
