/** What a user may do in a chat topic. */

import { associate } from './associate.ts';
import { plainCarrier } from './carrier.ts';
import { bool, int, one, readOnly } from './property.ts';

export const chatTopicAgent = plainCarrier('ChatTopicAgent', {
  TopicId: readOnly(int('The chat topic')),
  User: one(() => associate, 'Who it is; named by AssociateId, Name (login name) or EjUserId'),
  CanListen: bool("May read others' chat sessions"),
  CanRespond: bool('May pick up chat sessions and answer'),
  CanManage: bool("May manage the topic's agents and take over chat sessions"),
  CanNotify: bool('Is notified of customers that wait'),
});
