/** The descriptions of the carriers against the contract, property by property. */
import { describe, expect, test } from 'vitest';
import { allProperties } from '../../../src/web-api/describe/carriers-of.ts';
import operations from '../../contract/agent-operations.json' with { type: 'json' };
import chatCarriers from '../../contract/carriers.json' with { type: 'json' };
import crmCarriers from '../../contract/crm-carriers.json' with { type: 'json' };
import vendorEnums from '../../contract/enums.json' with { type: 'json' };
import { kindLike } from './contract-kinds.ts';
import { describedCarriers, describedEnums, ONLY_DOCUMENTED } from './described-carriers.ts';

interface ContractCarrier {
  readonly extends?: string;
  readonly properties: Readonly<Record<string, string>>;
}

const CONTRACT: Readonly<Record<string, ContractCarrier>> = { ...crmCarriers, ...chatCarriers };
const ENUMS: Readonly<Record<string, Readonly<Record<string, number>>>> = vendorEnums;
/** The vendor numbers the names 0 and 1, which cannot stand in a mask (WA7). */
const RENUMBERED = 'ChatSessionFlags';

/** The contract was taken from the client, which has no class for what only REST answers. */
const ONLY_REST: readonly string[] = [
  'ArchiveDescription',
  'ListItemEntity',
  'ODataArchives',
  'ODataCountedResponse',
  'ODataSlimResponse',
];

const carriers = await describedCarriers();
const inContract = carriers.filter(({ name }) => !ONLY_REST.includes(name));

describe.each(inContract.map((carrier) => [carrier.name, carrier] as const))(
  '%s',
  (name, carrier) => {
    const contract = CONTRACT[name];
    const properties = Object.entries(allProperties(carrier)).filter(
      ([property]) => !ONLY_DOCUMENTED[name]?.includes(property),
    );

    test('[WA1] has the properties of the contract, in its kinds, and no others', () => {
      const kinds = properties.map(([property, { shape }]) => [
        property,
        kindLike(contract?.properties[property] ?? '', shape),
      ]);
      expect(Object.fromEntries(kinds)).toEqual(contract?.properties);
    });

    test('[WA1] has rights when the contract says so', () => {
      expect(carrier.withRights).toBe(contract?.extends === 'Carrier');
    });
  },
);

test('[WA1] no carrier has two properties whose names differ in case only', () => {
  for (const { held, notHeld } of carriers) {
    const names = [...Object.keys(held), ...Object.keys(notHeld)];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  }
});

test('[WA1] no carrier is described twice', () => {
  const names = carriers.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test('[WA1] every carrier that the Chat operations need is described', () => {
  const needed = new Set<string>();
  for (const { body, returns } of Object.values(operations.Chat)) {
    const types = typeof body === 'string' ? [body] : Object.values(body ?? {});
    for (const type of [...types, returns]) collectNeeded(type, needed);
  }
  expect([...needed].filter((name) => !carriers.some((carrier) => carrier.name === name))).toEqual(
    [],
  );
});

const enums = await describedEnums();

test.each(enums.map((of) => [of.name, of] as const))(
  '[WA1] the enumeration %s is the contract’s',
  (name, of) => {
    if (name === RENUMBERED) {
      expect(Object.keys(ENUMS[name] ?? {}).filter((value) => !(value in of.values))).toEqual([]);
    } else {
      expect(of.values).toEqual(ENUMS[name]);
    }
  },
);

function collectNeeded(type: string, needed: Set<string>): void {
  const name = type.replace(/(\[\])+$/, '');
  const contract = CONTRACT[name];
  if (contract === undefined || name.endsWith('Dictionary') || needed.has(name)) return;
  needed.add(name);
  for (const property of Object.values(contract.properties)) collectNeeded(property, needed);
}
