/** Who of the world's people is in a project or has a stake in a sale, some of them twice. */
import type { Person } from './customers.ts';

export function membersOf(people: readonly Person[]) {
  return people
    .filter(({ person_id }) => person_id % 3 === 0)
    .flatMap(({ person_id }) => [
      { project_id: 1, person_id },
      { project_id: 1, person_id },
    ]);
}

export function stakeholdersOf(people: readonly Person[]) {
  return people
    .filter(({ person_id }) => person_id % 4 === 1)
    .map(({ person_id }) => ({ sale_id: 1, person_id }));
}
