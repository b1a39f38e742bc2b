/** What is written can be sent back as it came, in JSON, in XML, and after the vendor's client had it. */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Carrier, Shape } from '../../../src/web-api/carriers/property.ts';
import { readCarrier } from '../../../src/web-api/carriers/read-value.ts';
import { type Tree, writeCarrier } from '../../../src/web-api/carriers/write-value.ts';
import { readXml } from '../../../src/web-api/negotiation/read-xml.ts';
import { writeXml } from '../../../src/web-api/negotiation/write-xml.ts';
import { describedCarriers, ONLY_DOCUMENTED } from './described-carriers.ts';
import { givenPart, valuesOf } from './given-values.ts';
import { plainStyle } from './plain-style.ts';

const RUNS = { numRuns: 40 };
const style = plainStyle();

type Convert = (wire: unknown) => unknown;
const converters = createRequire(import.meta.url)('@superoffice/webapi/Converters.js') as Readonly<
  Record<string, Convert>
>;

const carriers = await describedCarriers();
const converted = carriers.filter(({ name }) => converterOf(name) !== undefined);

describe.each(carriers.map((carrier) => [carrier.name, carrier] as const))(
  '%s',
  (_name, carrier) => {
    test('[WA15] comes back through JSON', () => {
      fc.assert(
        fc.property(valuesOf(carrier), (value) => {
          const sent: unknown = JSON.parse(JSON.stringify(wireOf(carrier, value)));
          expect(readCarrier(carrier, sent, style)).toEqual(givenPart(carrier, value));
        }),
        RUNS,
      );
    });

    test('[WA15] comes back through XML', () => {
      const shape: Shape = { kind: 'carrier', of: () => carrier };
      fc.assert(
        fc.property(valuesOf(carrier), (value) => {
          const sent = readXml(writeXml(carrier.name, wireOf(carrier, value), shape));
          expect(readCarrier(carrier, sent, style)).toEqual(givenPart(carrier, value));
        }),
        RUNS,
      );
    });
  },
);

describe.each(converted.map((carrier) => [carrier.name, carrier] as const))(
  '%s',
  (name, carrier) => {
    test('[WA15] comes back from the vendor’s client', () => {
      fc.assert(
        fc.property(valuesOf(carrier), (value) => {
          const inClient = converterOf(name)?.(JSON.parse(JSON.stringify(wireOf(carrier, value))));
          const sent: unknown = JSON.parse(JSON.stringify(inClient));
          expect(readCarrier(carrier, sent, style)).toEqual(inVendorsWords(carrier, value));
        }),
        RUNS,
      );
    });
  },
);

function wireOf(carrier: Carrier, value: Readonly<Record<string, unknown>>): Tree {
  return writeCarrier(carrier, { ...value, tableRight: 15 } as never, style);
}

/** What is left of a value after the client had it: it has one number for "nobody" and for the customer (WA7). */
function inVendorsWords(carrier: Carrier, value: unknown): unknown {
  const given = { ...(givenPart(carrier, value) as Record<string, unknown>) };
  for (const unknown of ONLY_DOCUMENTED[carrier.name] ?? []) delete given[unknown];
  if (carrier.name !== 'ChatSessionEntity') return given;
  const { Flags, ...rest } = given;
  return ((Flags as number) & 2) === 0 ? rest : { ...rest, Flags: 2 };
}

function converterOf(name: string): Convert | undefined {
  return converters[`Create_${name}_From`];
}
