/** A world of chat sessions that are linked to everything, all of which the tests know without asking the database. */
import { type Company, makeCompany, makePerson, type Person } from './customers.ts';
import { makeReach, type Reach } from './reach.ts';
import { type Customers, makeSession, type Session } from './sessions.ts';

export interface World extends Reach {
  readonly people: readonly Person[];
  readonly companies: readonly Company[];
  readonly sessions: readonly Session[];
}

/** The same records every time. */
export function makeWorld(size: Customers & { readonly sessions: number }): World {
  const people = numbers(size.people).map((index) => makePerson(index, size.companies));
  const companies = numbers(size.companies).map(makeCompany);
  const owners = [
    ...people.map(({ person_id }) => ({ person_id, contact_id: null })),
    ...companies.map(({ contact_id }) => ({ person_id: null, contact_id })),
    { person_id: 901, contact_id: null },
    { person_id: 902, contact_id: null },
    { person_id: 904, contact_id: null },
  ];
  return {
    people,
    companies,
    sessions: numbers(size.sessions).map((index) => makeSession(index, size)),
    ...makeReach(owners),
  };
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
