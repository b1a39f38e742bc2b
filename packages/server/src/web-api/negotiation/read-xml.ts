/** A body in XML as plain data: elements become properties, repeated ones lists, `xsi:nil` null. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ChatError } from '../../chat/chat-error.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  // Without it `&#65;` stays as it is.
  htmlEntities: true,
  maxNestedTags: 100,
});

/** Characters of a problem that are told: the validator quotes what it found. */
const MAX_PROBLEM = 120;

/** @throws ChatError `bad_request` */
export function readXml(text: string): unknown {
  if (/<!DOCTYPE/i.test(text)) {
    throw new ChatError('bad_request', ['The body has a document type, which is not read']);
  }
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    const { msg, line, col } = valid.err;
    throw noXml(`${msg.slice(0, MAX_PROBLEM)} (line ${line}, column ${col})`);
  }
  const roots = Object.entries(parse(text)).filter(([name]) => !/^[?#]/.test(name));
  const [root] = roots;
  if (root === undefined || roots.length > 1 || Array.isArray(root[1])) {
    throw noXml('there is not one root');
  }
  const body = plain(root[1]);
  return isBlank(body) ? null : body;
}

function parse(text: string): Record<string, unknown> {
  try {
    return parser.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw noXml((cause instanceof Error ? cause.message : String(cause)).slice(0, MAX_PROBLEM));
  }
}

function noXml(problem: string): ChatError {
  return new ChatError('bad_request', [`The body is not XML: ${problem}`]);
}

function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node);
  if (entries.some(([name, value]) => name === '@nil' && /^(?:true|1)$/.test(String(value)))) {
    return null;
  }
  const content = entries.filter(([name]) => !name.startsWith('@'));
  const children = content.filter(([name]) => name !== '#text');
  // Text beside elements is how they are laid out.
  if (children.length === 0) return content[0]?.[1] ?? '';
  return Object.fromEntries(children.map(([name, value]) => [name, plain(value)]));
}

function isBlank(body: unknown): boolean {
  return typeof body === 'string' && body.trim() === '';
}
