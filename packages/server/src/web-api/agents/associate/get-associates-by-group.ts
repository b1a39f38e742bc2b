/** The associates of a group. */
import { listAssociatesOfGroups } from '../../../storage/crm/associates.ts';
import { associate } from '../../carriers/associate.ts';
import { int } from '../../carriers/property.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentAssociate } from '../../present/associate.ts';

/** The vendor's DiaryGroupType of user groups; not said is the same to us. Its other kinds are none of Parley's. */
const USER_GROUP = new Set([0, 2]);

export const getAssociatesByGroup = operation({
  agent: 'Associate',
  name: 'GetAssociatesByGroup',
  summary: 'The associates of a user group (type 2), by rank; other types of groups have none.',
  parameters: {},
  body: fieldsBody('GetAssociatesByGroup', {
    GroupId: int('Id of the user group'),
    Type: int('2 = user group'),
  }),
  answer: manyCarriers(associate),
  async run({ chat }, { body: { GroupId, Type } }) {
    if (!USER_GROUP.has(Type)) return [];
    return (await listAssociatesOfGroups(chat.db, [GroupId])).map(presentAssociate);
  },
});
