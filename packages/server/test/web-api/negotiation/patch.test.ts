/** PATCH in both forms. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatch } from '../../../src/web-api/negotiation/patch.ts';
import { refusalOf } from './refusals.ts';

const entity = {
  Name: 'Per',
  Rank: 1,
  Category: { Id: 2, Value: 'b' },
  Contact: null,
  Users: [{ Id: 1 }, { Id: 2 }],
  Extra: { 'a/b': 1, '~c': 2 },
};

function patch(given: unknown): unknown {
  return applyPatch(structuredClone(entity), given);
}

describe('a list of operations', () => {
  test.each([
    [[{ op: 'replace', path: '/Name', value: 'Kari' }], { Name: 'Kari' }],
    [[{ op: 'add', path: 'name', value: null }], { Name: null }],
    [[{ OP: 'Replace', Path: 'CATEGORY/id', value: 9 }], { Category: { Id: 9, Value: 'b' } }],
    [[{ op: 'remove', path: '/Name' }], { Name: null }],
    [
      [{ op: 'add', path: '/users/-', value: { Id: 3 } }],
      { Users: [{ Id: 1 }, { Id: 2 }, { Id: 3 }] },
    ],
    [
      [{ op: 'add', path: '/Users/0', value: { Id: 0 } }],
      { Users: [{ Id: 0 }, { Id: 1 }, { Id: 2 }] },
    ],
    [[{ op: 'replace', path: '/Users/1/Id', value: 5 }], { Users: [{ Id: 1 }, { Id: 5 }] }],
    [[{ op: 'remove', path: '/Users/0' }], { Users: [{ Id: 2 }] }],
    [[{ op: 'replace', path: '/Extra/a~1b', value: 3 }], { Extra: { 'a/b': 3, '~c': 2 } }],
    [[{ op: 'replace', path: '/Extra/~0c', value: 3 }], { Extra: { 'a/b': 1, '~c': 3 } }],
    [[{ op: 'add', path: '/Extra/new', value: 3 }], { Extra: { 'a/b': 1, '~c': 2, new: 3 } }],
    [[{ op: 'test', path: '/Category', value: { Value: 'b', Id: 2 } }], {}],
    [[], {}],
    [[{ op: 'replace', path: '/Name', value: 'Per' }], {}],
  ])('[WA24] %j', (given, touched) => {
    expect(patch(given)).toEqual(touched);
  });

  test.each([
    [
      [{ op: 'move', from: '/Name', path: '/Rank', value: 1 }],
      'Operation 0: "move" is not one of add, replace, remove, test',
    ],
    [
      [{ op: 'constructor', path: '/Name', value: 1 }],
      'Operation 0: "constructor" is not one of add, replace, remove, test',
    ],
    [
      [{ op: {}, path: '/Name', value: 1 }],
      'Operation 0: {} is not one of add, replace, remove, test',
    ],
    [[{ op: 'add', value: 1 }], 'Operation 0 has no path'],
    [[{ op: 'add', path: '/Name' }], 'Operation 0 has no value'],
    [[{ op: 'add', path: '/Nonsense', value: 1 }], 'Operation 0: "/Nonsense": there is nothing'],
    [
      [{ op: 'replace', path: '/Contact/Id', value: 1 }],
      'Operation 0: "/Contact/Id": there is nothing',
    ],
    [[{ op: 'remove', path: '/Users/7' }], 'Operation 0: "/Users/7": there is nothing'],
    [
      [{ op: 'add', path: '/Users/3', value: 1 }],
      'Operation 0: "/Users/3" is no place in the list',
    ],
    [[{ op: 'add', path: '/Users/', value: 1 }], 'Operation 0: "/Users/" is no place in the list'],
    [[{ op: 'add', path: '', value: {} }], 'Operation 0: "": there is nothing'],
    [[null], 'Operation 0 is not an object'],
    ['x', 'A patch is a list of operations or an object'],
    [null, 'A patch is a list of operations or an object'],
  ])('[WA24] %j is refused', (given, problem) => {
    expect(refusalOf(() => patch(given))).toBe(`bad_request: ${problem}`);
  });

  test('[WA24] with a failed test is a conflict', () => {
    const given = [
      { op: 'replace', path: '/Rank', value: 2 },
      { op: 'test', path: '/Name', value: 'Ola' },
    ];
    expect(refusalOf(() => patch(given))).toBe(
      'test_failed: Operation 1: "/Name" is not what was expected',
    );
  });
});

describe('an object', () => {
  test.each([
    [{ name: 'Kari' }, { Name: 'Kari' }],
    [{ Name: null }, { Name: null }],
    [{ Category: { id: 9 } }, { Category: { Id: 9, Value: 'b' } }],
    [{ Contact: { Id: 5 } }, { Contact: { Id: 5 } }],
    [{ Users: { Id: 3 } }, { Users: [{ Id: 1 }, { Id: 2 }, { Id: 3 }] }],
    [{ Users: [{ Id: 9 }] }, { Users: [{ Id: 9 }] }],
    [{}, {}],
  ])('[WA25] %j is merged', (given, touched) => {
    expect(patch(given)).toEqual(touched);
  });

  test('[WA25] of many new names is merged in time', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => [`name${index}`, index] as const);
    expect(patch(Object.fromEntries(names))).toEqual(Object.fromEntries(names));
  });

  test('[WA25] finds a name that it brought itself in any case', () => {
    expect(patch(JSON.parse('{"Extra":{"New":1,"NEW":2}}'))).toEqual({
      Extra: { 'a/b': 1, '~c': 2, New: 2 },
    });
  });

  test('[WA12] merges names of Object’s own as names like any other', () => {
    const given = JSON.parse(
      '{"__proto__":{"polluted":1},"Category":{"constructor":{"polluted":1}}}',
    );
    expect(Object.keys(patch(given) as object)).toEqual(['Category', '__proto__']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

test('[WA24] whatever is given is applied or refused, and the entity stays as it is', () => {
  const names = fc.constantFrom(
    'Name',
    'Users',
    'users/0',
    'Category/Id',
    '-',
    '',
    '__proto__',
    'x',
  );
  const steps = fc.record(
    {
      op: fc.oneof(fc.constantFrom('add', 'replace', 'remove', 'test'), fc.jsonValue()),
      path: fc.oneof(
        names,
        fc.array(names).map((parts) => parts.join('/')),
        fc.jsonValue(),
      ),
      value: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.array(steps), fc.jsonValue()), (given) => {
      const before = structuredClone(entity);
      expect(refusalOf(() => applyPatch(before, given))).toMatch(
        /^(?:it was accepted|bad_request|test_failed)/,
      );
      expect(before).toEqual(entity);
    }),
    { numRuns: 500 },
  );
});
