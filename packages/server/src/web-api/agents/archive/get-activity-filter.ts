/** What the user has narrowed activities to. */
import { activityFilter } from '../../carriers/activity-filter.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentActivityFilter } from './activity-filter.ts';

export const getActivityFilter = operation({
  agent: 'Archive',
  name: 'GetActivityFilter',
  summary:
    'What the user has narrowed activities to: dates, and all associates and user groups with those selected that count.',
  parameters: {},
  body: noBody(),
  answer: oneCarrier(activityFilter),
  run: async (call) => presentActivityFilter(call),
});
