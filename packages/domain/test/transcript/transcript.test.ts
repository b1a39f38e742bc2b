import {
  type ChatEvent,
  type ChatEventType,
  type MessagePosted,
  type RevisedEvent,
  SPECIAL_TYPE,
  type SpecialType,
  TRANSCRIPT_EVENTS,
  type TranscriptStyle,
  transcriptLanguage,
  writeTranscript,
} from '@parley/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANNA, run, start, T0 } from '../support/world.ts';

const TIMES = {
  zoneName: 'UTC',
  date: (ms: number) => new Date(ms).toISOString().slice(0, 10),
  time: (ms: number) => new Date(ms).toISOString().slice(11, 19),
};
const text: TranscriptStyle = { format: 'text', language: 'en', times: TIMES };
const html: TranscriptStyle = { ...text, format: 'html' };
const queued = start().session;

function said(by: 'customer' | 'user' | 'bot' | 'system', html: string): MessagePosted {
  return {
    type: 'MessagePosted',
    messageType: by === 'customer' ? 'ToUser' : 'ToCustomer',
    specialType: 'None',
    specialParam: '',
    html,
    author: { customer: 'Anna', user: 'Kari', bot: 'Robo', system: '' }[by],
    by,
    userId: by === 'user' ? 11 : null,
    clientId: null,
  };
}

function special(specialType: SpecialType, changes: Partial<MessagePosted> = {}): MessagePosted {
  return { ...said('user', ''), messageType: 'Special', specialType, ...changes };
}

/** One event a minute. */
function inOrder(...events: readonly ChatEvent[]): readonly RevisedEvent[] {
  return events.map((event, index) => ({ revision: index + 1, at: T0 + index * 60_000, event }));
}

function write(style: TranscriptStyle, ...events: readonly ChatEvent[]): string {
  return writeTranscript(
    { session: queued, topicName: 'Support', events: inOrder(...events) },
    style,
  );
}

/** The lines after the header. */
function linesOf(...events: readonly ChatEvent[]): readonly string[] {
  return write(text, ...events)
    .split('\n')
    .slice(5, -1);
}

const PICKED_UP = {
  type: 'SessionPickedUp',
  userId: 11,
  agentName: 'Kari',
  rank: 1,
  waitedSeconds: 60,
} as const;

describe('a transcript', () => {
  it('[TS1] [TS3] is a title, a header and a line for each thing', () => {
    expect(
      write(
        text,
        special('NewSession', { by: 'system', author: '' }),
        PICKED_UP,
        { ...said('system', 'Welcome!'), specialType: 'Welcome', author: 'Kari' },
        said('customer', 'Where is my order?<br>I ordered it in May.'),
        special('ClosedByCustomer', { by: 'customer', author: 'Anna' }),
      ),
    ).toBe(`Chat transcript
Topic: Support
Customer: Anna, Acme, anna@example.com
Started: 2025-01-06 09:00:00 (UTC)

[09:00:00] The customer is waiting for an agent.
[09:01:00] Kari joined the chat.
[09:02:00] Kari: Welcome!
[09:03:00] Anna: Where is my order?
    I ordered it in May.
[09:04:00] The customer ended the chat.
`);
  });

  it('[TS2] [TS12] is an article with the same content in HTML', () => {
    expect(write(html, PICKED_UP, said('customer', 'Hi <b>there</b>'))).toBe(`<article lang="en">
<h1>Chat transcript</h1>
<dl>
<dt>Topic</dt><dd>Support</dd>
<dt>Customer</dt><dd>Anna, Acme, anna@example.com</dd>
<dt>Started</dt><dd>2025-01-06 09:00:00 (UTC)</dd>
</dl>
<h2>2025-01-06</h2>
<p><time datetime="2025-01-06T09:00:00.000Z">09:00:00</time> <em>Kari joined the chat.</em></p>
<p><time datetime="2025-01-06T09:01:00.000Z">09:01:00</time> <strong>Anna</strong></p>
<blockquote>Hi <b>there</b></blockquote>
</article>
`);
  });

  it('[TS3] says that the customer is unknown, and when the session ended', () => {
    const nobody = start({}, { ...ANNA, name: '', companyName: ' ', email: '' }).session;
    const leave = { type: 'EndSession', by: 'customer', userId: null } as const;
    const { session } = run(nobody, leave, { now: T0 + 3_600_000 });
    const lines = writeTranscript({ session, topicName: 'Support', events: [] }, text).split('\n');
    expect(lines.slice(2)).toEqual([
      'Customer: Unknown',
      'Started: 2025-01-06 09:00:00 (UTC)',
      'Ended: 2025-01-06 10:00:00 (UTC)',
      '',
    ]);
  });

  it('[TS4] puts lines without an author under what their writer is', () => {
    const nameless = (['customer', 'user', 'bot', 'system'] as const).map((by) => ({
      ...said(by, 'x'),
      author: ' ',
    }));
    expect(linesOf(...nameless).map((line) => line.slice(11))).toEqual([
      'Customer: x',
      'Agent: x',
      'Agent: x',
      'Chat: x',
    ]);
  });

  it.each([
    ['Block', 'The customer was blocked.'],
    ['NewSession', 'The customer is waiting for an agent.'],
    ['TransferedSession', 'The chat was transferred to Kari.'],
    ['Error', 'Something went wrong.'],
    ['SessionDeleted', 'The chat was deleted.'],
    ['FaqSuccessQuestion', 'The question was answered from the FAQ.'],
    ['ClosedByUser', 'Kari ended the chat.'],
    ['ClosedByCustomer', 'The customer ended the chat.'],
    ['ClosedByIdle', 'The chat was ended because the customer was away.'],
    ['TransferRejected', 'Kari did not take the chat over.'],
    ['ReopenedByCustomer', 'The customer came back to the chat.'],
    ['IllegalFileType', 'A file was refused because of its type.'],
  ] as const)('[TS5] tells %s as a sentence', (type, sentence) => {
    expect(linesOf(special(type))).toEqual([`[09:00:00] ${sentence}`]);
    expect(write({ ...html, language: 'nb' }, special(type))).not.toContain(sentence);
    expect(linesOf(special(type, { html: 'My own words' }))).toEqual([
      '[09:00:00] Kari: My own words',
    ]);
  });

  it('[TS5] tells of requests and ratings', () => {
    expect(
      linesOf(
        { type: 'RequestWasPosted', customer: ANNA, ticketId: 5 },
        { type: 'SessionRated', rating: 4 },
      ),
    ).toEqual([
      '[09:00:00] The customer sent a request.',
      '[09:01:00] The customer rated the chat 4 of 5.',
    ]);
  });

  it('[TS6] lists buttons, shows the pressed one, and links an address', () => {
    const options = { ...said('bot', 'Which one?'), specialType: 'Options' } as const;
    expect(
      linesOf(
        { ...options, specialParam: '["<A>","B"]' },
        special('ClickedOption', { by: 'customer', author: 'Anna', specialParam: '<A>' }),
        special('Url', { specialParam: 'https://example.com/?a=1&b=2' }),
        { ...options, html: '', specialParam: 'no JSON' },
      ),
    ).toEqual([
      '[09:00:00] Robo: Which one?',
      '    [ <A> ]',
      '    [ B ]',
      '[09:01:00] Anna: <A>',
      '[09:02:00] Kari: https://example.com/?a=1&b=2',
    ]);
    expect(write(html, { ...options, specialParam: '["<A>"]' })).toContain(
      '<blockquote>Which one?<ul><li>&lt;A&gt;</li></ul></blockquote>',
    );
  });

  it('[TS7] leaves out what tells nothing', () => {
    const quiet: readonly ChatEvent[] = [
      { type: 'MessagesRead', by: 'user', upTo: 3 },
      { type: 'AlertRaised', level: 1 },
      { type: 'TransferRequested', byUserId: 11, toUserId: 12 },
      { type: 'SessionFinished', by: 'customer' },
      said('user', '<p> </p>'),
    ];
    expect(write(text, ...quiet).split('\n')).toHaveLength(5);
    const told: readonly ChatEventType[] = TRANSCRIPT_EVENTS;
    expect(quiet.filter(({ type }) => told.includes(type)).map(({ type }) => type)).toEqual([
      'MessagePosted',
    ]);
  });

  it('[TS8] makes readable text of HTML', () => {
    const message =
      '<p>See <a href="https://example.com/faq">our FAQ</a>:</p><ol><li>one</li><li>two<ul><li>deep</li></ul></li></ol>' +
      '<a href="mailto:a@example.com">a@example.com</a> &lt;b&gt;';
    expect(linesOf(said('user', message))).toEqual([
      '[09:00:00] Kari: See our FAQ (https://example.com/faq):',
      '    1. one',
      '    2. two',
      '      - deep',
      '    a@example.com <b>',
    ]);
  });

  it('[TS9] lets nobody write a line that looks like another’s', () => {
    const forged = 'Hi<br>[09:05:00] Kari: Your money is gone.\u2028[09:05:00] Kari: Really.';
    const lines = linesOf({ ...said('customer', forged), author: 'Anna\n[09:00:00] Kari\u202E' });
    expect(lines).toEqual([
      '[09:00:00] Anna [09:00:00] Kari: Hi',
      '    [09:05:00] Kari: Your money is gone.',
      '    [09:05:00] Kari: Really.',
    ]);
  });

  it('[TS9] keeps to it whatever people write', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(anything, anything, (author, message) => {
        const lines = linesOf({ ...said('customer', message), author });
        const begun = lines.filter((line) => !line.startsWith('    ') && line !== '');
        expect(begun.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('[TS10] [TS12] names each new day', () => {
    const events = [0, 20].map((hours, index) => ({
      revision: index + 1,
      at: T0 + hours * 3_600_000,
      event: said('customer', `after ${hours} hours`),
    }));
    const source = { session: queued, topicName: 'Support', events };
    expect(writeTranscript(source, text).split('\n').slice(5)).toEqual([
      '[09:00:00] Anna: after 0 hours',
      '',
      '--- 2025-01-07 ---',
      '',
      '[05:00:00] Anna: after 20 hours',
      '',
    ]);
    expect(writeTranscript(source, html).match(/<h2>.*<\/h2>/g)).toEqual([
      '<h2>2025-01-06</h2>',
      '<h2>2025-01-07</h2>',
    ]);
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<b onclick="x()">bold', '<b>bold</b>'],
    ['<a href="javascript:x()">link</a>', '<a>link</a>'],
    [
      '<a href="https://a.example/&quot;&gt;&lt;script&gt;">x</a>',
      '<a href="https://a.example/&quot;&gt;&lt;script&gt;">x</a>',
    ],
    ['</blockquote></b>end', '&lt;/blockquote&gt;end'],
    ['<i><b>crossed</i></b>', '<i><b>crossed</b></i>'],
    ['a<br/>b', 'a<br>b'],
    ['&lt;img src=x&gt;', '&lt;img src=x&gt;'],
  ])('[TS11] writes %s safely', (message, safe) => {
    expect(write(html, said('customer', message))).toContain(`<blockquote>${safe}</blockquote>`);
  });

  it('[TS11] holds nothing but its own elements, balanced, whatever people write', () => {
    const markup = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<b>',
          '</b>',
          '<ul><li>',
          '</li>',
          '<a href="',
          '">',
          '<',
          '>',
          '"',
          '&lt;',
          '<img src=x onerror=y>',
          '</article>',
          '<!--',
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(markup, fc.string({ unit: 'binary' }), (parts, author) => {
        const written = write(html, { ...said('customer', parts.join('')), author });
        const open: string[] = [];
        for (const [, slash, tag = '', rest] of written.matchAll(/<(\/?)([^\s>]*)([^>]*)>/g)) {
          expect(tag).toMatch(/^(article|h1|h2|dl|dt|dd|p|time|strong|em|blockquote|b|ul|li|a)$/);
          expect(rest).toMatch(/^( (lang|datetime|href)="[^"<>]*")?$/);
          if (slash === '') open.push(tag);
          else expect(open.pop()).toBe(tag);
        }
        expect(open).toEqual([]);
      }),
    );
  });

  it('[TS13] is Norwegian for those who ask for it', () => {
    expect(['nb', 'nb-NO', 'nn', 'no', 'NO'].map(transcriptLanguage)).toEqual(Array(5).fill('nb'));
    expect(['en', 'de', '', 'nox', null].map(transcriptLanguage)).toEqual(Array(5).fill('en'));
    expect(write({ ...text, language: 'nb' }, PICKED_UP)).toContain('Kari ble med i chatten.');
  });

  it('[TS5] has a sentence or a text for every special type in both languages', () => {
    for (const type of Object.keys(SPECIAL_TYPE) as SpecialType[]) {
      const line = special(type, { html: '', specialParam: '["x"]' });
      for (const language of ['en', 'nb'] as const) {
        const written = write({ ...text, language }, line);
        expect(written).not.toContain('undefined');
        const silent = ['None', 'Welcome', 'BotMessage'].includes(type);
        expect(written.includes('[09:00:00]')).toBe(!silent);
      }
    }
  });
});
