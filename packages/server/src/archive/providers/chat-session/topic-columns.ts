/** The chat topic of a session; the documents say "chat channel" to people. */
import type { ArchiveColumn } from '../../column.ts';
import { intColumn, textColumn } from '../../column-kinds.ts';
import { described, inGroup } from './described.ts';

const GROUP = { path: 'chatTopic', heading: { en: 'Chat channel', no: 'Chatkanal' } };

export const TOPIC_COLUMNS: readonly ArchiveColumn[] = [
  ...inGroup({ ...GROUP, joins: [] }, [
    intColumn({
      name: 'chatTopicId',
      value: 'c.topic_id',
      ...described('ID: The database ID of the chat channel', 'ID: Chatkanalens ID i databasen'),
    }),
  ]),
  ...inGroup({ ...GROUP, joins: ['topic'] }, [
    textColumn({ name: 'name', value: 'topic.name', ...described('Name: Name', 'Navn: Navn') }),
    textColumn({
      name: 'description',
      value: 'topic.description',
      ...described(
        'Description: The description of the chat channel',
        'Beskrivelse: Beskrivelsen av chatkanalen',
      ),
    }),
    textColumn({
      name: 'badgeHeader',
      value: 'topic.badge_header',
      ...described(
        'Badge header: The value of the badge header for the chat channel',
        'Tekst på knappen: Overskriften på chatkanalens knapp',
      ),
    }),
  ]),
];
