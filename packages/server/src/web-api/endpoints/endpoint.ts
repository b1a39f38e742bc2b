/**
 * One endpoint of the vendor's API: where it is, what it takes and gives, and the use case behind it. Routes, the pages that
 * describe the API, OpenAPI and docs/web-api.md all come from this one description.
 */
import type { Properties } from '../carriers/property.ts';
import type { Answer } from './answer.ts';
import type { Body, Filled } from './body.ts';
import type { Call } from './call.ts';

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Endpoint<P extends Properties = Properties, B = unknown, R = unknown> {
  readonly verb: Verb;
  /** Below `/api/v1/`, with its parameters in braces: `ChatSession/{id}/Messages`. */
  readonly path: string;
  /** What it belongs to: `Chat Agent`, `ChatSession`. */
  readonly group: string;
  /** One sentence for the pages that describe the API. */
  readonly summary: string;
  /** Parameters of the path and of the query. */
  readonly parameters: P;
  readonly body: Body<B>;
  readonly answer: Answer<R>;
  /** An agent's lookup that finds nothing answers `null`; a REST one 404. */
  readonly nothingFound: 'null' | 'not-found';
  /** REST entities say where they are. @param value - what `run` gave; its presence is the caller's to check. */
  links?(value: R, apiUrl: string): Links;
  /** Authorises, calls the use case, presents. @throws ChatError */
  run(call: Call, given: GivenTo<P, B>): Promise<R>;
}

export interface GivenTo<P extends Properties, B> {
  readonly parameters: Filled<P>;
  readonly body: B;
}

/** `_Links` of a REST entity: absolute addresses. */
export interface Links {
  readonly Self: string;
  readonly Archive?: string;
}

/** An operation of one of the vendor's agents. */
export interface Operation<P extends Properties = Properties, B = unknown, R = unknown>
  extends Endpoint<P, B, R> {
  readonly agent: string;
  readonly name: string;
}

/** Whether an endpoint is an agent's operation, not a REST resource's. */
export function isOperation(endpoint: Endpoint): endpoint is Operation {
  return 'agent' in endpoint;
}

/** Describes an operation: always POST, parameters in the query. */
export function operation<const P extends Properties, B, R>(described: {
  readonly agent: string;
  readonly name: string;
  readonly summary: string;
  readonly parameters: P;
  readonly body: Body<B>;
  readonly answer: Answer<R>;
  run(call: Call, given: GivenTo<P, B>): Promise<R>;
}): Operation<P, B, R> {
  const { agent, name } = described;
  return {
    ...described,
    verb: 'POST',
    path: `Agents/${agent}/${name}`,
    group: `${agent} Agent`,
    nothingFound: 'null',
  };
}

/** Describes a REST resource's endpoint. */
export function resource<const P extends Properties, B, R>(described: {
  readonly verb: Verb;
  readonly path: string;
  readonly summary: string;
  readonly parameters: P;
  readonly body: Body<B>;
  readonly answer: Answer<R>;
  /** Some twins of agents' operations answer `null` like those. */
  readonly nothingFound?: 'null' | 'not-found';
  links?(value: R, apiUrl: string): Links;
  run(call: Call, given: GivenTo<P, B>): Promise<R>;
}): Endpoint<P, B, R> {
  return {
    ...described,
    group: described.path.split('/')[0] ?? '',
    nothingFound: described.nothingFound ?? 'not-found',
  };
}
