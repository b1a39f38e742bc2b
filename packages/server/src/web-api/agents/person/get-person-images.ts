/** The pictures of several persons, which Parley does not hold. */
import { personImage } from '../../carriers/person-parts.ts';
import { int, listOf } from '../../carriers/property.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const getPersonImages = operation({
  agent: 'Person',
  name: 'GetPersonImages',
  summary: 'Always empty: Parley holds no pictures of people.',
  parameters: {},
  body: fieldsBody('GetPersonImages', {
    PersonIds: listOf(int('Id of a person')),
    ScaledWidth: int('Pixels'),
    ScaledHeight: int('Pixels'),
  }),
  answer: manyCarriers(personImage),
  run: async () => [],
});
