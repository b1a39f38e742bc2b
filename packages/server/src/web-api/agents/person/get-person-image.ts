/** The picture of a person, which Parley does not hold. */
import { int } from '../../carriers/property.ts';
import { bytesAnswer } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const getPersonImage = operation({
  agent: 'Person',
  name: 'GetPersonImage',
  summary: 'Always null: Parley holds no pictures of people.',
  parameters: {},
  body: fieldsBody('GetPersonImage', { PersonId: int('Id of the person') }),
  answer: bytesAnswer(),
  run: async () => null,
});
