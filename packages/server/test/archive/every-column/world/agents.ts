/** The users who handle the world's sessions, the associates behind them, and these associates' people and groups. */
import { choose, chooseText } from './choices.ts';
import type { Person } from './customers.ts';
import { LISTS, listIds } from './lists.ts';

/** Who asks: an administrator who has an associate, and sessions. */
export const CALLER = { userId: 101, associateId: 201, login: 'asker' } as const;

export type User = ReturnType<typeof makeUser>;
export type Associate = ReturnType<typeof makeAssociate>;

/** The order of their ranks is neither that of their ids nor that of their names. */
export const GROUPS = [
  { usergroup_id: 301, name: 'support', rank: 3 },
  { usergroup_id: 302, name: 'Ærend', rank: 1 },
  { usergroup_id: 303, name: 'Sales', rank: 2 },
  { usergroup_id: 304, name: 'ål', rank: 2 },
] as const;

/** Two of them have no associate. */
export const USERS: readonly User[] = numbers(10).map(makeUser);

/** Those of the users, one who may not log in, two more without a user, and four who are customers as well. */
export const ASSOCIATES: readonly Associate[] = [
  ...numbers(8).map((index) => makeAssociate(index, { ejuserid: 101 + index, type: 1 })),
  makeAssociate(8, { ejuserid: null, type: 5 }),
  makeAssociate(9, { ejuserid: null, type: 1 }),
  ...[2, 3, 4, 5].map((type, index) => ({
    ...makeAssociate(10 + index, { ejuserid: 111 + index, type }),
    person_id: 1002 + 3 * index,
  })),
  // A second one of the same person, which does not count because it was deleted.
  {
    ...makeAssociate(14, { ejuserid: null, type: 1 }),
    person_id: 1002,
    deleted: 1,
    associate_id: 200,
  },
];

/** Users of the associates who are customers. */
export const CUSTOMERS_USERS: readonly User[] = numbers(4).map((index) => ({
  ...makeUser(10 + index),
  chat_status: index % 2,
}));

/** Which associates are in which groups besides their primary one. */
export const GROUP_LINKS = ASSOCIATES.flatMap(({ associate_id }, index) =>
  GROUPS.filter((_, at) => ((index * 7) >> at) % 2 === 1).map(({ usergroup_id }) => ({
    associate_id,
    usergroup_id,
  })),
);

/** The companies that the associates' people are of. */
export const EMPLOYERS = ['Grønt AS', 'blått as', 'Ås'].map((name, index) => ({
  contact_id: 801 + index,
  name,
  department: ['Oslo', '', 'Bergen'][index] ?? '',
  category_idx: listIds(LISTS.category)[index] ?? null,
}));

/** What is known of the associates' people, beside nothing. */
export const COLLEAGUES = numbers(9).map((index) => ({
  person_id: 901 + index,
  contact_id: choose([801, 802, 803, null], index, 'colleague of'),
  firstname: choose(['Ola', 'kari', 'Åse', 'ola'], index, 'colleague first'),
  middlename: choose(['', 'Per', 'per'], index, 'colleague middle'),
  lastname: choose(['Lie', 'Øye', 'lie', 'Aas'], index, 'colleague last'),
  mrmrs: choose(['Mr.', 'Ms.', ''], index, 'colleague mrmrs'),
  title: chooseText(index, 'colleague title'),
})) satisfies readonly Partial<Person>[];

function makeUser(index: number) {
  return {
    id: 101 + index,
    loginname: index === 0 ? CALLER.login : `user ${index}`,
    username: choose(['Ola', 'ola', 'Åse in the shop', 'Zorn', 'ærlig'], index, 'username'),
    /** The caller has a real one, which is not made here. */
    password: index % 3 === 1 ? null : 'a hash',
    email: choose(['ola@login.example', '', 'KARI@login.example'], index, 'user email'),
    status: index === 0 ? 1 : choose([1, 2, 1, 3], index, 'user status'),
    simultaneous_login: index % 2 === 1,
    chat_status: 0,
    is_administrator: index % 4 === 0,
  };
}

function makeAssociate(
  index: number,
  { ejuserid, type }: { readonly ejuserid: number | null; readonly type: number },
) {
  return {
    associate_id: 201 + index,
    name: `${choose(['ola', 'Kari', 'Åse', 'zorn'], index, 'associate name')} ${index}`,
    tooltip: chooseText(index, 'associate tooltip'),
    deleted: index % 5 === 3 ? 1 : 0,
    group_idx: choose([301, 302, null, 303, 304], index, 'associate group'),
    person_id: index % 4 === 2 || index > 8 ? null : 901 + index,
    type,
    ejuserid,
    username: chooseText(index, 'associate user'),
    locationaddress: chooseText(index, 'associate place'),
    islocation: index % 3 === 1,
  };
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
