/** The operations that are served against the contract: what they take, and what they give. */
import { describe, expect, test } from 'vitest';
import type { AnswerShape } from '../../../src/web-api/endpoints/answer.ts';
import type { Endpoint } from '../../../src/web-api/endpoints/endpoint.ts';
import { ENDPOINTS } from '../../../src/web-api/endpoints.ts';
import { kindLike, kindOf } from '../carriers/contract-kinds.ts';
import { AGENT_OPERATIONS, type ContractOperation } from './contract-operations.ts';

const served = AGENT_OPERATIONS.flatMap(({ contract, endpoint }) =>
  endpoint === null ? [] : [[endpoint.path, contract, endpoint] as const],
);

describe.each(served)('%s', (_path, contract, endpoint) => {
  test('[WA1] takes the contract’s parameters', () => {
    expect(Object.keys(endpoint.parameters).sort()).toEqual([...contract.query].sort());
  });

  test('[WA1] takes the contract’s body', () => {
    expect(bodyOf(endpoint, contract)).toEqual(contract.body);
  });

  test('[WA1] answers what the contract says', () => {
    expect(answerKind(endpoint.answer.shape)).toBe(contract.returns);
  });
});

test.each(['Chat', 'Archive'])('[WA1] every operation of the %s agent is served', (name) => {
  const missing = AGENT_OPERATIONS.filter(
    ({ agent, endpoint }) => agent === name && endpoint === null,
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('[WA1] every agent’s operation that is served is one of the contract’s', () => {
  const paths = new Set(AGENT_OPERATIONS.map(({ contract }) => contract.path));
  const own = ENDPOINTS.filter(({ path }) => path.startsWith('Agents/'));
  expect(own.map(({ path }) => `/api/v1/${path}`).filter((path) => !paths.has(path))).toEqual([]);
});

test('[WA1] no two endpoints are at one address', () => {
  const addresses = ENDPOINTS.map(({ verb, path }) => `${verb} ${path}`.toLowerCase());
  expect(addresses).toEqual([...new Set(addresses)]);
});

function bodyOf({ body }: Endpoint, contract: ContractOperation): ContractOperation['body'] {
  // The contract's extraction does not show bare lists.
  if (body.carrier === null) return null;
  if (body.kind === 'carrier') return body.carrier.name;
  const wanted = typeof contract.body === 'object' ? contract.body : null;
  return Object.fromEntries(
    Object.entries(body.carrier.held).map(([name, { shape }]) => [
      name,
      kindLike(wanted?.[name] ?? '', shape),
    ]),
  );
}

function answerKind(shape: AnswerShape): string {
  switch (shape.kind) {
    case 'carrier':
      return shape.carrier.name;
    case 'carriers':
      return `${shape.carrier.name}[]`;
    case 'value':
      return kindOf(shape.property.shape);
    case 'nothing':
      return 'void';
    case 'bytes':
      return 'ArrayBuffer|string';
    case 'file':
      return 'file';
    case 'choice':
      return shape.properties.map((property) => kindOf(property.shape)).join('|');
    default:
      return shape satisfies never;
  }
}
