/** The archive of topics. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAT_TOPIC } from '../../../src/archive/providers/chat-topic/provider.ts';
import type { TestParley } from '../../support/test-parley.ts';
import { keysFor, pageFor, startArchiveWorld, valuesFor } from './archive-world.ts';

describe('the archive ChatTopic', () => {
  let parley: TestParley;

  beforeAll(async () => {
    parley = await startArchiveWorld();
  });

  afterAll(() => parley.stop());

  it('[AD1] has the topics that the caller is a member of, and no deleted one', async () => {
    const keys = (name: Parameters<typeof keysFor>[1]) =>
      keysFor(parley, name, { provider: 'ChatTopic', columns: ['name'] });
    expect(await keys('zoe')).toEqual([]);
    expect(await keys('bo')).toEqual([2]);
    expect(await keys('anna')).toEqual([1, 2]);
    expect(await keys('root')).toEqual([1, 2, 3]);
  });

  it('[AD3] tells how much is going on', async () => {
    const columns = ['sessions', 'sessionsInQueue', 'sessionsOngoing'];
    const asked = { provider: 'ChatTopic', columns, filter: "name = 'Queue'" };
    expect(await valuesFor(parley, 'bo', asked)).toEqual([[4, 1, 1]]);
    await parley.db.query('update chat_session set chatbot_isactive = true where id = 102');
    expect(await valuesFor(parley, 'bo', asked)).toEqual([[4, 0, 1]]);
  });

  it('[AD3] tells who its members are', async () => {
    const columns = ['members', 'membersPresent', 'agents'];
    const asked = { provider: 'ChatTopic', columns, filter: 'chatTopicId in (2, 3)' };
    expect(await valuesFor(parley, 'root', asked)).toEqual([
      [3, 2, 'anna, bo, lea'],
      [0, 0, null],
    ]);
    const of = { provider: 'ChatTopic', columns: ['name'], filter: "agents contains 'LEA'" };
    expect(await keysFor(parley, 'root', of)).toEqual([2]);
  });

  it('[AD3] tells the settings, and what they refer to', async () => {
    await parley.db.query(`update chat_topic
      set flags = 2 | 32, language_id = 1, category_id = 2, priority_id = 3, tzlocationid = 261,
        use_opening_hours = true, welcome_message = 'Hi' where id = 2`);
    const page = await pageFor(parley, 'bo', {
      provider: 'ChatTopic',
      columns: [
        ...['popUpAlert', 'collectConsent', 'largeWidget', 'openingHoursEnabled', 'timeZone'],
        ...['welcomeMessage', 'language', 'ticketCategory', 'ticketPriority', 'faqCategory'],
      ],
    });
    expect(page.entity).toBe('chatTopic');
    const cells = page.rows[0]?.cells ?? [];
    expect(cells.map(({ value }) => value)).toEqual([
      ...[false, true, true, true, 'Europe/Oslo', 'Hi', 1, 2, 3, null],
    ]);
    expect(cells.slice(7).map(({ shown }) => shown)).toEqual([
      'Customer service/Orders',
      'US:"High";NO:"Høy";',
      null,
    ]);
  });

  it('[AD3] is shown, filtered and sorted by every column', async () => {
    const columns = CHAT_TOPIC.columns.map(({ name }) => name);
    expect(new Set(columns.map((name) => name.toLowerCase())).size).toBe(columns.length);
    expect(await valuesFor(parley, 'root', { provider: 'ChatTopic', columns })).toHaveLength(3);
    for (const { name, sortable, restricted } of CHAT_TOPIC.columns) {
      if (restricted.by === 'constant') continue;
      const asked = {
        provider: 'ChatTopic',
        columns: ['name'],
        filter: `${name} isNotNull or getAllRows = true`,
      };
      const order = sortable ? [name] : [];
      expect(await keysFor(parley, 'root', { ...asked, order }), name).toHaveLength(3);
    }
  });

  it('[AD4] is narrowed to a topic', async () => {
    const asked = { provider: 'ChatTopic', columns: ['name'], context: 'chatTopicId=2' };
    expect(await keysFor(parley, 'root', asked)).toEqual([2]);
  });
});
