/** User as a REST resource: who calls, and colleagues by their ids. */

import { loadAssociatesByUser } from '../../storage/crm/associates.ts';
import { getUser } from '../agents/user/get-user.ts';
import { associate } from '../carriers/associate.ts';
import { int } from '../carriers/property.ts';
import { soPrincipalCarrier } from '../carriers/so-principal.ts';
import { oneCarrier } from '../endpoints/answer.ts';
import { noBody } from '../endpoints/body.ts';
import { type Endpoint, resource } from '../endpoints/endpoint.ts';
import { presentAssociate } from '../present/associate.ts';
import { presentPrincipal } from '../present/principal.ts';

export const USER_RESOURCE: readonly Endpoint[] = [
  resource({
    verb: 'GET',
    path: 'User/currentPrincipal',
    summary: 'Who calls, and what the caller may do.',
    parameters: {},
    body: noBody(),
    answer: oneCarrier(soPrincipalCarrier),
    run: (call) => presentPrincipal(call),
  }),
  resource({
    verb: 'GET',
    path: 'User/currentAssociate',
    summary: 'The associate that the caller is; 404 for a user that is none.',
    parameters: {},
    body: noBody(),
    answer: oneCarrier(associate),
    async run({ chat, agent: { userId } }) {
      const found = (await loadAssociatesByUser(chat.db, [userId])).get(userId);
      return found === undefined ? null : presentAssociate(found);
    },
  }),
  resource({
    verb: 'GET',
    path: 'User/{id}',
    summary: getUser.summary,
    parameters: { id: int('Id of the associate') },
    body: noBody(),
    answer: getUser.answer,
    run: (call, { parameters: { id } }) =>
      getUser.run(call, { parameters: { userId: id }, body: null }),
  }),
];
