/** The OpenAPI document, and that it can tell a wrong answer from a right one. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chatMessage } from '../../../src/web-api/carriers/chat-message.ts';
import { int, one, required, text } from '../../../src/web-api/carriers/property.ts';
import { writeCarrier } from '../../../src/web-api/carriers/write-value.ts';
import { carriersOf } from '../../../src/web-api/describe/carriers-of.ts';
import { describeAsOpenApi } from '../../../src/web-api/describe/openapi.ts';
import {
  manyCarriers,
  nothing,
  oneCarrier,
  plainValue,
} from '../../../src/web-api/endpoints/answer.ts';
import { carrierBody, fieldsBody, listBody, noBody } from '../../../src/web-api/endpoints/body.ts';
import { type Endpoint, operation, resource } from '../../../src/web-api/endpoints/endpoint.ts';
import { ENDPOINTS } from '../../../src/web-api/endpoints.ts';
import { startTestParley, type TestParley } from '../../support/test-parley.ts';
import { createValidator } from '../../support/web-api/validate-answer.ts';
import { plainStyle } from '../carriers/plain-style.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

async function notRun(): Promise<never> {
  throw new Error('a description was run');
}

/** One endpoint of each kind. */
const SAMPLES: readonly Endpoint[] = [
  operation({
    agent: 'Sample',
    name: 'Get',
    summary: 'A message, or null.',
    parameters: { sampleId: required(int('Primary key')) },
    body: noBody(),
    answer: oneCarrier(chatMessage),
    run: notRun,
  }),
  operation({
    agent: 'Sample',
    name: 'List',
    summary: 'Messages.',
    parameters: {},
    body: fieldsBody('List', { Ids: int(), Message: one(() => chatMessage) }),
    answer: manyCarriers(chatMessage),
    run: notRun,
  }),
  operation({
    agent: 'Sample',
    name: 'Delete',
    summary: 'Nothing.',
    parameters: {},
    body: listBody(int()),
    answer: nothing(),
    run: notRun,
  }),
  resource({
    verb: 'GET',
    path: 'Sample/{id}',
    summary: 'A message.',
    parameters: { id: int() },
    body: noBody(),
    answer: oneCarrier(chatMessage),
    links: () => ({ Self: 'x' }),
    run: notRun,
  }),
  resource({
    verb: 'PUT',
    path: 'Sample/{id}',
    summary: 'A text.',
    parameters: { id: int() },
    body: carrierBody(chatMessage),
    answer: plainValue(text()),
    run: notRun,
  }),
];

const message = writeCarrier(
  chatMessage,
  {
    ChatMessageId: 1,
    ChatSessionId: 2,
    Type: 'ToUser',
    Message: 'hi',
    Author: 'Per',
    ReadByCustomer: 0,
    SpecialType: 'None',
    SpecialParam: '',
    WhenPosted: null,
  },
  plainStyle(),
);
const links = { _Links: { Self: 'http://localhost/api/v1/Sample/1' } };
const refusal = {
  Error: true,
  ErrorType: 'ArgumentException',
  ErrorMessage: 'x',
  Message: 'x',
  ErrorSource: 'Parley',
  ErrorCode: 'bad_request',
  RequestId: 'y',
};

describe('an answer', () => {
  const validate = createValidator(describeAsOpenApi(SAMPLES));
  const check = (verb: string, path: string, status: number, body: unknown) => () =>
    validate({
      verb,
      path,
      status,
      contentType: body === undefined ? null : 'application/json; charset=utf-8',
      text: body === undefined ? '' : JSON.stringify(body),
    });

  test.each<[string, string, number, unknown]>([
    ['POST', '/api/v1/Agents/Sample/Get?sampleId=1', 200, message],
    ['POST', '/Cust1/api/v1/agents/sample/get/', 200, message],
    ['POST', '/api/v1/Agents/Sample/Get', 200, null],
    ['POST', '/api/v1/Agents/Sample/Get?$select=Author', 200, { ...message, Message: null }],
    ['POST', '/api/v1/Agents/Sample/List', 200, [message, message]],
    ['POST', '/api/v1/Agents/Sample/Delete', 204, undefined],
    ['POST', '/api/v1/Agents/Sample/Delete', 400, refusal],
    ['POST', '/api/v1/Agents/Nowhere', 404, refusal],
    ['GET', '/api/v1/Sample/1', 200, { ...message, ...links }],
    ['GET', '/api/v1/Sample/1', 304, undefined],
    ['PUT', '/api/v1/Sample/1', 200, 'x'],
    ['GET', '/api/v1', 200, { anything: 1 }],
  ])('[WA28] as documented passes: %s %s %i', (verb, path, status, body) => {
    expect(check(verb, path, status, body)).not.toThrow();
  });

  test.each<[string, string, number, unknown]>([
    ['POST', '/api/v1/Agents/Sample/Get', 200, { ...message, Message: null }],
    ['POST', '/api/v1/Agents/Sample/Get', 200, { ...message, Type: 2 }],
    ['POST', '/api/v1/Agents/Sample/Get', 200, { ...message, Type: 'toUser' }],
    ['POST', '/api/v1/Agents/Sample/Get', 200, { ...message, Extra: 1 }],
    ['POST', '/api/v1/Agents/Sample/Get', 200, { ...message, WhenPosted: 0 }],
    ['POST', '/api/v1/Agents/Sample/Get', 200, { ...message, ReadByCustomer: false }],
    ['POST', '/api/v1/Agents/Sample/Get', 200, { ...message, ...links }],
    ['POST', '/api/v1/Agents/Sample/Get', 200, {}],
    ['POST', '/api/v1/Agents/Sample/Get', 204, undefined],
    ['POST', '/api/v1/Agents/Sample/Get?$select=Author', 200, { ...message, Type: 2 }],
    ['POST', '/api/v1/Agents/Sample/List', 200, [message, null]],
    ['POST', '/api/v1/Agents/Sample/List', 200, null],
    ['POST', '/api/v1/Agents/Sample/Delete', 200, null],
    ['POST', '/api/v1/Agents/Sample/Delete', 400, { Message: 'x' }],
    ['POST', '/api/v1/Agents/Sample/Delete', 500, { ...refusal, stack: 'x' }],
    ['GET', '/api/v1/Sample/1', 200, message],
    ['GET', '/api/v1/Sample/1', 200, null],
    ['PUT', '/api/v1/Sample/1', 200, 5],
  ])('[WA28] of another kind is caught: %s %s %i %j', (verb, path, status, body) => {
    expect(check(verb, path, status, body)).toThrow();
  });
});

describe('the document', () => {
  const document = describeAsOpenApi(ENDPOINTS);

  test('[WA28] is published as it is, to everybody', async () => {
    const response = await fetch(`${parley.url}/docs/openapi.json`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)));
  });

  test('[WA28] describes every endpoint once', () => {
    const described = Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(
      ENDPOINTS.map(({ verb, path }) => `${verb} /api/v1/${path}`).sort(),
    );
  });

  test('[WA28] has operations with names of their own', () => {
    const ids = Object.values(document.paths).flatMap((verbs) =>
      Object.values(verbs).map(({ operationId }) => operationId),
    );
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('[WA28] has every parameter of each path', () => {
    for (const [path, verbs] of Object.entries(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(verbs)) {
        const own = (parameters as { name?: string; in?: string }[])
          .filter((parameter) => parameter.in === 'path')
          .map(({ name }) => name);
        expect(own, path).toEqual(inPath);
      }
    }
  });

  test('[WA28] refers to nothing that it does not have', () => {
    const found = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([\w.-]+)"/g);
    for (const [reference, part = '', name = ''] of found) {
      const parts = document.components[part] as Readonly<Record<string, unknown>> | undefined;
      expect(parts?.[name], reference).toBeDefined();
    }
  });

  test('[WA28] has schemas that can be compiled', () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    ajv.addSchema({ $id: 'whole', components: document.components });
    for (const name of Object.keys(document.components.schemas)) {
      ajv.compile({ $ref: `whole#/components/schemas/${name}` });
    }
  });

  test('[WA28] has no two carriers of one name', () => {
    const names = carriersOf(ENDPOINTS).map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});
