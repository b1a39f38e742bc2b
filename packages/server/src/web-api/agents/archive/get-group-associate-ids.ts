/** Who is in user groups. */
import { listAssociatesOfGroups } from '../../../storage/crm/associates.ts';
import { int, listOf } from '../../carriers/property.ts';
import { plainValue } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const getGroupAssociateIds = operation({
  agent: 'Archive',
  name: 'GetGroupAssociateIds',
  summary: 'The ids of the associates of user groups, by rank; deleted associates are left out.',
  parameters: {},
  body: fieldsBody('GetGroupAssociateIds', { GroupIds: listOf(int(), 'Ids of user groups') }),
  answer: plainValue(listOf(int())),
  async run({ chat }, { body: { GroupIds } }) {
    return (await listAssociatesOfGroups(chat.db, GroupIds)).map(({ id }) => id);
  },
});
