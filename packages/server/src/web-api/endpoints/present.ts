/** Turns what an endpoint gave into the answer that its caller asked for. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChatError } from '../../chat/chat-error.ts';
import type { LazyList } from '../carriers/lazy-list.ts';
import type { Carrier, Rights, Shape } from '../carriers/property.ts';
import { fieldProperties } from '../carriers/rights.ts';
import { type Tree, writeCarrier, writeValue } from '../carriers/write-value.ts';
import { isLazy, jsonParts } from '../negotiation/json-parts.ts';
import { type AnswerFormat, answerFormat } from '../negotiation/media-types.ts';
import { applySelect, readSelect } from '../negotiation/select.ts';
import { rootName, writeXml, xmlParts } from '../negotiation/write-xml.ts';
import type { AnswerShape, Bytes, Chosen, FileAnswer } from './answer.ts';
import type { Call } from './call.ts';
import type { Endpoint } from './endpoint.ts';
import { sendFile } from './send-file.ts';
import { sendParts } from './send-parts.ts';

export interface Presentation {
  readonly endpoint: Endpoint;
  readonly call: Call;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** @throws ChatError `not_found` for a REST resource that is not there. */
export function present(result: unknown, { endpoint, call, request, reply }: Presentation): void {
  const { shape } = endpoint.answer;
  if (shape.kind === 'nothing') {
    reply.code(204).send();
    return;
  }
  if (shape.kind === 'choice') {
    const { property, value, format } = result as Chosen;
    const tree = writeValue(property, value, call.style);
    send(tree, property.shape, format ?? answerFormat(request.headers.accept), reply);
    return;
  }
  if (result === null && endpoint.nothingFound === 'not-found') throw new ChatError('not_found');
  if (shape.kind === 'file') {
    sendFile(result as FileAnswer, request, reply);
    return;
  }
  const format = answerFormat(request.headers.accept);
  if (shape.kind === 'bytes') {
    sendBytes(result as Bytes | null, format, reply);
    return;
  }
  // Archives choose among their columns themselves.
  const choosesItself = '$select' in endpoint.parameters;
  const select = choosesItself ? null : readSelect(queryText(request, '$select'));
  const tree = applySelect(treeOf(result, shape, call), select);
  if (result !== null && endpoint.links !== undefined) {
    (tree as Record<string, Tree>)._Links = { ...endpoint.links(result, call.apiUrl) };
  }
  send(tree, wireShape(shape), format, reply);
}

/** The plain data of a result, before anything is chosen of it. */
export function treeOf(result: unknown, shape: AnswerShape, { style }: Call): Tree {
  if (result === null || result === undefined) return null;
  switch (shape.kind) {
    case 'carrier': {
      const tree = writeCarrier(shape.carrier, result as never, style);
      // Lists leave them empty: they are the same for each row, and longer than the row.
      if (shape.carrier.withRights)
        tree.FieldProperties = rightsOf(shape.carrier, result as Rights);
      return tree;
    }
    case 'carriers':
      return (result as readonly never[] | LazyList<never>).map((item) =>
        writeCarrier(shape.carrier, item, style),
      );
    case 'value':
      return writeValue(shape.property, result, style);
    default:
      throw new Error(`an answer of the kind ${shape.kind} has no data`);
  }
}

export function send(tree: Tree, shape: Shape, format: AnswerFormat, reply: FastifyReply): void {
  const isXml = format === 'xml';
  reply.type(isXml ? 'application/xml; charset=utf-8' : 'application/json; charset=utf-8');
  if (isLazy(tree)) {
    sendParts(isXml ? xmlParts(rootName(shape), tree, shape) : jsonParts(tree), reply);
  } else {
    reply.send(isXml ? writeXml(rootName(shape), tree, shape) : JSON.stringify(tree));
  }
}

/** A query parameter's text, its name in any case. */
export function queryText(request: FastifyRequest, name: string): string | undefined {
  for (const [key, value] of Object.entries(request.query as Record<string, unknown>)) {
    if (key.toLowerCase() === name) return Array.isArray(value) ? value.join(',') : String(value);
  }
  return undefined;
}

function wireShape(
  shape: Exclude<AnswerShape, { kind: 'nothing' | 'bytes' | 'choice' | 'file' }>,
): Shape {
  if (shape.kind === 'value') return shape.property.shape;
  const of: Shape = { kind: 'carrier', of: () => shape.carrier };
  return shape.kind === 'carrier' ? of : { kind: 'list', of };
}

function sendBytes(bytes: Bytes | null, format: AnswerFormat, reply: FastifyReply): void {
  if (format === 'bytes') {
    reply.type(bytes?.contentType ?? 'application/octet-stream');
    reply.send(Buffer.from(bytes?.data ?? []));
    return;
  }
  const base64 = bytes === null ? null : Buffer.from(bytes.data).toString('base64');
  send(base64, { kind: 'bytes' }, format, reply);
}

const rights = new WeakMap<Carrier, Map<number | undefined, Tree>>();

/** The same for every record of a carrier that the caller has the same rights to. */
function rightsOf(carrier: Carrier, { tableRight }: Rights): Tree {
  const known = rights.get(carrier) ?? new Map<number | undefined, Tree>();
  rights.set(carrier, known);
  const tree = known.get(tableRight) ?? (fieldProperties(carrier, tableRight) as unknown as Tree);
  known.set(tableRight, tree);
  return tree;
}
