/** A request's body as plain data, whatever it was written in. */
import { ChatError } from '../../chat/chat-error.ts';
import { bodyFormat, charsetOf } from './media-types.ts';
import { readForm } from './read-form.ts';
import { readJson } from './read-json.ts';
import { readXml } from './read-xml.ts';

/**
 * @returns null for an empty body
 * @throws ChatError `media_type`, `bad_request`
 */
export function readBody(
  bytes: Uint8Array | undefined,
  headers: {
    readonly 'content-type'?: string | undefined;
    readonly 'content-encoding'?: string | undefined;
  },
): unknown {
  if (bytes === undefined || bytes.length === 0) return null;
  const encoding = headers['content-encoding']?.trim().toLowerCase() || 'identity';
  const format = bodyFormat(headers['content-type']);
  if (format === null || encoding !== 'identity') throw new ChatError('media_type');
  const declared = charsetOf(headers['content-type']);
  const text = decode(bytes, declared ?? (format === 'xml' ? xmlCharset(bytes) : null) ?? 'utf-8');
  switch (format) {
    case 'json':
      return readJson(text);
    case 'xml':
      return readXml(text);
    case 'form':
      return readForm(text);
    default:
      return format satisfies never;
  }
}

/** What an XML document says of itself in its first line. */
function xmlCharset(bytes: Uint8Array): string | null {
  const beginning = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning)?.[1] ?? null;
}

function decode(bytes: Uint8Array, charset: string): string {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(charset, { fatal: true });
  } catch {
    throw new ChatError('media_type', [`The charset "${charset}" is not known`]);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new ChatError('bad_request', [`The body is not ${charset}`]);
  }
}
