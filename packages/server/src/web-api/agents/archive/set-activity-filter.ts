/** Narrows activities. */
import { activityFilter } from '../../carriers/activity-filter.ts';
import { one, required } from '../../carriers/property.ts';
import { inside, ROOT, wrong } from '../../carriers/read-value.ts';
import { nothing } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { saveActivityFilter } from './activity-filter.ts';

export const setActivityFilter = operation({
  agent: 'Archive',
  name: 'SetActivityFilter',
  summary:
    'Remembers what the user has narrowed activities to, in the place of what was remembered before.',
  parameters: {},
  body: fieldsBody('SetActivityFilter', {
    ActivityFilter: required(one(() => activityFilter, 'The whole filter')),
  }),
  answer: nothing(),
  async run(call, { body: { ActivityFilter } }) {
    // Whoever forgets the filter does not mean to see everything.
    if (ActivityFilter === null) throw wrong(inside(ROOT, 'ActivityFilter'), 'is missing');
    await saveActivityFilter(call, ActivityFilter);
  },
});
