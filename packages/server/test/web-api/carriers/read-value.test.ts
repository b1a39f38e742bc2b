/** What callers give, forgiven where that is safe, and refused with its place otherwise. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChatError } from '../../../src/chat/chat-error.ts';
import { associate } from '../../../src/web-api/carriers/associate.ts';
import { plainCarrier } from '../../../src/web-api/carriers/carrier.ts';
import { chatMessage } from '../../../src/web-api/carriers/chat-message.ts';
import { chatSessionEntity } from '../../../src/web-api/carriers/chat-session-entity.ts';
import { chatTopicEntity } from '../../../src/web-api/carriers/chat-topic-entity.ts';
import { ticketPriorityEscalateEvent } from '../../../src/web-api/carriers/enums.ts';
import {
  bytes,
  type Carrier,
  dictionary,
  int,
  listOf,
  many,
  oneOf,
  property,
  readOnly,
  text,
} from '../../../src/web-api/carriers/property.ts';
import { readCarrier } from '../../../src/web-api/carriers/read-value.ts';
import { describedCarriers } from './described-carriers.ts';
import { anyCase, nonsenseFor } from './given-values.ts';
import { plainStyle } from './plain-style.ts';

const style = plainStyle();
const carriers = await describedCarriers();

const box = plainCarrier('Box', {
  Numbers: listOf(int()),
  Messages: many(() => chatMessage),
  Names: dictionary(text()),
  Anything: property<unknown, unknown>({ kind: 'dictionary', of: null }, ''),
  Data: bytes(),
  Event: oneOf(ticketPriorityEscalateEvent),
  Shown: readOnly(int()),
});

function read<C extends Carrier>(carrier: C, given: unknown): unknown {
  return readCarrier(carrier, given, style);
}

/** The sentence of a refusal. */
function problemOf(carrier: Carrier, given: unknown): string {
  try {
    read(carrier, given);
  } catch (error) {
    if (error instanceof ChatError && error.code === 'bad_request') return error.detail.join('; ');
    throw error;
  }
  return 'it was accepted';
}

describe('names', () => {
  test('[WA2] count in any case, at every depth', () => {
    const given = { CHATSESSIONID: 5, user: { associateid: 7, uSERNAME: 'tje0' } };
    expect(read(chatSessionEntity, given)).toEqual({
      ChatSessionId: 5,
      User: { AssociateId: 7, UserName: 'tje0' },
    });
    fc.assert(
      fc.property(anyCase(fc.constantFrom(...Object.keys(chatSessionEntity.held))), (name) => {
        expect(Object.keys(read(chatSessionEntity, { [name]: null }) as object)).toHaveLength(1);
      }),
    );
  });

  test('[WA2] given twice: the later one counts', () => {
    expect(read(chatMessage, JSON.parse('{"Message":"a","message":"b"}'))).toEqual({
      Message: 'b',
    });
  });

  test('[WA3] that nobody knows are not looked at, rights among them', () => {
    const given = {
      Message: 'a',
      Nonsense: [{}],
      TableRight: { Mask: 15 },
      FieldProperties: 5,
      _Links: 1,
    };
    expect(read(chatMessage, given)).toEqual({ Message: 'a' });
  });

  test('[WA3] of what is only shown are not looked at', () => {
    expect(read(box, { Shown: 'nonsense' })).toEqual({});
  });

  test('[WA4] that are missing are no nulls', () => {
    expect(read(chatSessionEntity, { Person: null, CustomerName: null })).toEqual({
      Person: null,
      CustomerName: null,
    });
  });

  test('[WA11] of what Parley does not hold are told when they say something', () => {
    const told = plainStyle();
    const given = {
      User: { ExtraFields: { a: 'b' } },
      TransferTo: { customFields: {}, ExtraFields: null },
    };
    expect(readCarrier(chatSessionEntity, given, told)).toEqual({ User: {}, TransferTo: {} });
    expect(told.places).toEqual(['User.ExtraFields']);
  });

  test('[WA11] in a list are told without their numbers', () => {
    const list = plainCarrier('List', { Users: many(() => associate) });
    const told = plainStyle();
    readCarrier(list, { Users: [{}, { CustomFields: { a: 'b' } }] }, told);
    expect(told.places).toEqual(['Users[].CustomFields']);
  });
});

describe('single values', () => {
  test.each([
    ['5', 5],
    [' -7 ', -7],
    ['1e3', 1000],
    ['1.', 1],
    ['.5e1', 5],
    [true, 1],
    [-0, 0],
    ['', null],
  ])('[WA5] the number %j', (given, expected) => {
    expect(read(chatMessage, { ChatMessageId: given })).toEqual({ ChatMessageId: expected });
  });

  test.each([
    ['true', true],
    ['False', false],
    [1, true],
    [0, false],
    ['', false],
  ])('[WA5] the switch %j', (given, expected) => {
    expect(read(associate, { Deleted: given })).toEqual({ Deleted: expected });
  });

  test('[WA5] a number where a text is expected', () => {
    expect(read(chatMessage, { Message: 5 })).toEqual({ Message: '5' });
  });

  test.each([
    ['closed', 'Closed'],
    [9, 'Closed'],
    ['9', 'Closed'],
    [null, null],
  ])('[WA6] the status %j', (given, expected) => {
    expect(read(chatSessionEntity, { Status: given })).toEqual({ Status: expected });
  });

  test('[WA6] an empty name tells nothing', () => {
    expect(read(chatSessionEntity, { Status: '', Flags: ' ' })).toEqual({ Flags: 0 });
  });

  test('[WA6] a negative number of a name', () => {
    expect(read(box, { Event: -1 })).toEqual({ Event: 'None' });
    expect(read(box, { Event: '-1' })).toEqual({ Event: 'None' });
  });

  test.each([
    ['email, PHONE,', 9],
    ['None', 0],
    [3, 3],
    ['3', 3],
  ])('[WA6] the required fields %j', (given, expected) => {
    const topic = { Widget: { RequiredFields: given } };
    expect(read(chatTopicEntity, topic)).toEqual({ Widget: { RequiredFields: expected } });
  });

  test.each([
    [0, {}],
    ['0', {}],
    [1, { Flags: 2 }],
    ['None', { Flags: 0 }],
    ['CustomerIsTyping', { Flags: 1 }],
    ['UserIsTyping, CustomerIsTyping', { Flags: 3 }],
  ])('[WA7] who is typing as %j', (given, expected) => {
    expect(read(chatSessionEntity, { Flags: given })).toEqual(expected);
  });

  test('[WA9] a half of a surrogate pair becomes the replacement character', () => {
    expect(read(chatMessage, { Message: 'a\ud800' })).toEqual({ Message: 'a\ufffd' });
  });

  test('[WA9] a text is measured in characters', () => {
    const fits = '😀'.repeat(255);
    expect(read(chatMessage, { Author: fits })).toEqual({ Author: fits });
    expect(problemOf(chatMessage, { Author: `${fits}x` })).toBe(
      'Author: the text is longer than 255 characters',
    );
  });
});

describe('lists and dictionaries', () => {
  test('[WA10] have no gaps', () => {
    expect(read(box, { Numbers: ['1', null, 3], Names: { a: null } })).toEqual({
      Numbers: [1, 0, 3],
      Names: { a: '' },
    });
    expect(problemOf(box, { Messages: [{}, null] })).toBe(
      'Messages[1]: null is nothing to put there',
    );
  });

  test('[WA12] keep every key, whatever it is called', () => {
    const given = JSON.parse('{"Names":{"__proto__":"a","constructor":"b"}}');
    const names = (read(box, given) as { Names: object }).Names;
    expect(Object.entries(names)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });

  test('[WA9] hold nothing that cannot be stored, in keys and inside either', () => {
    expect(problemOf(box, { Names: { 'a\0': 'b' } })).toContain('U+0000');
    expect(problemOf(box, { Anything: { a: [{ b: 'c\0' }] } })).toBe(
      'Anything.a[0].b: a text cannot hold the character U+0000',
    );
    expect(read(box, { Anything: { 'a\udc00': ['\ud800'] } })).toEqual({
      Anything: { 'a\ufffd': ['\ufffd'] },
    });
  });
});

describe('refusals', () => {
  test.each([
    [{ Status: 'Opened' }, /^Status: "Opened" is not one of Invalid, PreChatForm, Faq, /],
    [{ Status: 99 }, /^Status: 99 is not one of /],
    [{ Status: {} }, /^Status: {} is not one of /],
    [{ Flags: 7 }, /^Flags: 7 is not one of None, CustomerIsTyping, UserIsTyping$/],
    [{ Flags: 'CustomerIsTyping, Nobody' }, /^Flags: "CustomerIsTyping, Nobody" is not one of /],
    [{ topicid: 'x' }, /^TopicId: "x" is not a number$/],
    [{ TopicId: 1.5 }, /^TopicId: 1.5 is not a whole number of 32 bits$/],
    [{ TopicId: 1e12 }, /^TopicId: 1000000000000 is not a whole number of 32 bits$/],
    [{ TopicId: '1e999' }, /^TopicId: "1e999" is not a number that can be stored$/],
    [{ CustomerConsented: 'maybe' }, /^CustomerConsented: "maybe" is neither true nor false$/],
    [{ CustomerConsented: { toString: 1 } }, /^CustomerConsented: {.*} is neither true nor false$/],
    [{ CustomerName: [] }, /^CustomerName: \[] is not a text$/],
    [{ CustomerName: 'a\0' }, /^CustomerName: a text cannot hold the character U\+0000$/],
    [{ WhenStarted: 'soon' }, /^WhenStarted: "soon": expected a date such as /],
    [{ WhenStarted: 5 }, /^WhenStarted: 5 is not a text$/],
    [{ User: 5 }, /^User: 5 is not an object \(Associate\)$/],
    [{ User: [] }, /^User: \[] is not an object \(Associate\)$/],
    [{ User: { AssociateId: 'x' } }, /^User\.AssociateId: "x" is not a number$/],
    [5, /^The body: 5 is not an object \(ChatSessionEntity\)$/],
  ])('[WA8] %j is refused with its place', (given, problem) => {
    expect(problemOf(chatSessionEntity, given)).toMatch(problem);
  });

  test.each([
    [{ Numbers: 5 }, 'Numbers: 5 is not a list'],
    [{ Numbers: { a: 1 } }, 'Numbers: {"a":1} is not a list'],
    [{ Numbers: [1, 'x'] }, 'Numbers[1]: "x" is not a number'],
    [{ Messages: [{ Type: 'x' }] }, /^Messages\[0]\.Type: "x" is not one of /],
    [{ Names: [] }, 'Names: [] is not an object (a dictionary)'],
    [{ Data: '§' }, 'Data: "§" is not base64'],
  ])('[WA8] %j is refused with its place', (given, problem) => {
    expect(problemOf(box, given)).toMatch(problem);
  });

  test.each([
    { Numbers: [`${'1'.repeat(500_000)}x`] },
    { Data: `${' '.repeat(500_000)}§` },
    { Data: `${'='.repeat(500_000)}§` },
  ])('[WA8] a long value that is wrong at its end is refused in time', (given) => {
    expect(problemOf(box, given)).toMatch(/ is not (?:a number|base64)$/);
  });

  test('[WA8] a long value is cut', () => {
    expect(problemOf(chatMessage, { ChatMessageId: 'x'.repeat(5_000) }).length).toBeLessThan(100);
  });

  test.each(carriers.map((carrier) => [carrier.name, carrier] as const))(
    '[WA8] %s: whatever is given is read or refused with its place',
    (_name, carrier) => {
      const before = Object.getOwnPropertyNames(Object.prototype);
      fc.assert(
        fc.property(nonsenseFor(carrier), (body) => {
          const problem = problemOf(carrier, JSON.parse(body));
          expect(problem).toMatch(
            // The keys of a dictionary may be anything.
            /^(?:it was accepted$|The body: |[A-Za-z]\w*(?:[.[].*)?: )/s,
          );
        }),
        { numRuns: 60 },
      );
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );
});
