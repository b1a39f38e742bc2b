import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPickList, PICK_LISTS, type PickItem, pickList } from '../../src/crm/lists.ts';
import { savePerson } from '../../src/crm/save-records.ts';
import {
  loadAssociates,
  loadAssociatesByPerson,
  loadAssociatesByUser,
} from '../../src/storage/crm/associates.ts';
import { loadContacts } from '../../src/storage/crm/contacts.ts';
import { loadKbCategories } from '../../src/storage/crm/kb-categories.ts';
import { loadList, loadListEntries } from '../../src/storage/crm/list-entries.ts';
import { loadPersons } from '../../src/storage/crm/persons.ts';
import { loadProjects } from '../../src/storage/crm/projects.ts';
import { loadSales } from '../../src/storage/crm/sales.ts';
import { loadTickets } from '../../src/storage/crm/tickets.ts';
import type { Queryable } from '../../src/storage/database.ts';
import { type CrmOffice, openOffice } from './crm-office.ts';

let office: CrmOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('lists', () => {
  test.each(PICK_LISTS)('[CR24] %s can be had, flat and not', async (name) => {
    const flat = await pickList(office.deps, name, true);
    const tree = await pickList(office.deps, name);
    expect(namesIn(tree).sort()).toEqual(expect.arrayContaining(flat.map((item) => item.name)));
    expect(flat.every(({ children }) => children.length === 0)).toBe(true);
  });

  test('[CR24] has entries by rank, deleted ones too', async () => {
    await office.db.query('update perspos set rank = 0 where perspos_id = 9');
    await office.db.query('update perspos set deleted = 1 where perspos_id = 1');
    const positions = await pickList(office.deps, 'perspos');
    expect(positions.slice(0, 2)).toEqual([
      expect.objectContaining({ id: 9, name: 'US:"Production";NO:"Produksjon";', deleted: false }),
      expect.objectContaining({ id: 1, rank: 1, deleted: true, type: 'perspos' }),
    ]);
  });

  test('[CR24] puts categories under their parents and associates under their groups', async () => {
    const categories = await pickList(office.deps, 'ejcategory');
    expect(categories.map(({ name }) => name)).toEqual(['Customer service', 'Sales']);
    expect(categories[0]?.children.map(({ name }) => name)).toEqual([
      'Orders',
      'Returns',
      'Technical',
    ]);
    const associates = await pickList(office.deps, 'associate');
    expect(associates.map(({ name, type }) => [name, type])).toEqual([
      ['Support', 'usergroup'],
      ['boss', 'associate'],
    ]);
    expect(associates[0]?.children.map(({ name }) => name)).toEqual(['Anna Berg', 'bo']);
  });

  test('[CR24] is found by its name whatever the case', () => {
    expect(findPickList(' TicketPriority ')).toBe('ticketpriority');
    expect(findPickList('constructor')).toBeNull();
  });

  test('a new database has every country, with its codes', async () => {
    const countries = await loadList(office.db, 'country');
    // The 249 of ISO 3166-1, and Kosovo.
    expect(countries.size).toBe(250);
    expect(countries.get(578)).toMatchObject({
      name: 'US:"Norway";NO:"Norge"',
      englishName: 'Norway',
      localName: 'Norge',
      twoLetterCode: 'NO',
      threeLetterCode: 'NOR',
      dialInPrefix: '47',
      currencyId: 1,
    });
    expect((await loadListEntries(office.db, 'ticketpriority', [2])).get(2)).toMatchObject({
      flags: 3,
      deadline: 1440,
      monStart: null,
    });
  });
});

describe('loading', () => {
  test('[CR25] takes one statement however much is loaded', async () => {
    const { deps, anna } = office;
    for (const firstname of ['A', 'B', 'C']) await savePerson(deps, anna, { firstname });
    let statements = 0;
    const counting: Queryable = {
      query: (statement, values) => {
        statements += 1;
        return office.db.query(statement, values);
      },
    };
    expect((await loadPersons(counting, [1, 2, 3, 4, 99])).size).toBe(4);
    expect(statements).toBe(1);
    const ids = [1, 2, 3];
    for (const load of [
      loadContacts,
      loadProjects,
      loadSales,
      loadTickets,
      loadAssociates,
      loadAssociatesByUser,
      loadAssociatesByPerson,
      loadKbCategories,
    ]) {
      statements = 0;
      await load(counting, ids);
      expect(statements).toBe(1);
      await load(counting, []);
      expect(statements).toBe(1);
    }
  });

  test('finds associates by their own id, their user and their person', async () => {
    const anna = expect.objectContaining({
      id: 1,
      userId: 11,
      fullName: 'Anna Berg',
      formalName: 'Ms. Anna Berg',
      groupId: 1,
    });
    expect((await loadAssociates(office.db, [1])).get(1)).toEqual(anna);
    expect((await loadAssociatesByUser(office.db, [11])).get(11)).toEqual(anna);
    expect((await loadAssociatesByPerson(office.db, [1])).get(1)).toEqual(anna);
  });
});

function namesIn(items: readonly PickItem[]): string[] {
  return items.flatMap(({ name, children }) => [name, ...namesIn(children)]);
}
