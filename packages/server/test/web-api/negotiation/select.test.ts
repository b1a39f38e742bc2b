/** `$select`. */
import { expect, test } from 'vitest';
import { applySelect, readSelect } from '../../../src/web-api/negotiation/select.ts';

const session = {
  ChatSessionId: 1,
  Status: 'Closed',
  Person: { PersonId: 5, Firstname: 'Per' },
  Tags: ['a'],
};

function select(text: string | undefined): unknown {
  return applySelect(session, readSelect(text));
}

test.each([undefined, '', ' ', ',', '?', '/'])('[WA23] %j chooses everything', (text) => {
  expect(select(text)).toEqual(session);
});

test.each([
  'chatsessionid',
  'ChatSessionId,Nonsense',
  ' ChatSessionId , x',
  '?ChatSessionId&',
  'CHATSESSIONID?',
])('[WA23] %j nulls what it does not choose', (text) => {
  expect(select(text.replace('&', ''))).toEqual({
    ChatSessionId: 1,
    Status: null,
    Person: null,
    Tags: null,
  });
});

test.each(['person/firstname', 'Person.Firstname', 'Person/Firstname/more', '/Person//Firstname'])(
  '[WA23] %j chooses inside',
  (text) => {
    expect(select(text)).toMatchObject({
      Status: null,
      Person: { PersonId: null, Firstname: 'Per' },
    });
  },
);

test.each(['Person,Person/Firstname', 'Person/Firstname,Person'])(
  '[WA23] %j chooses the whole',
  (text) => {
    expect(select(text)).toMatchObject({ Person: session.Person });
  },
);

test('[WA23] a list is chosen from item by item', () => {
  expect(applySelect([session, null], readSelect('Tags'))).toEqual([
    { ChatSessionId: null, Status: null, Person: null, Tags: ['a'] },
    null,
  ]);
});

test('[WA23] a name from Object’s own is a name like any other', () => {
  const tree = JSON.parse('{"__proto__":"a","b":"c"}');
  expect(Object.entries(applySelect(tree, readSelect('b,constructor')) as object)).toEqual([
    ['__proto__', null],
    ['b', 'c'],
  ]);
});
