/** The picture of a person, which Parley does not hold (WL20). */
import { int } from '../../carriers/property.ts';
import { bytesAnswer } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const getPersonImageWithSize = operation({
  agent: 'BLOB',
  name: 'GetPersonImageWithSize',
  summary: 'Always null: Parley holds no pictures of people.',
  parameters: {},
  body: fieldsBody('GetPersonImageWithSize', {
    PersonId: int('Id of the person'),
    Width: int('Pixels'),
    Height: int('Pixels'),
  }),
  answer: bytesAnswer(),
  run: async () => null,
});
