/** All places of a request for an archive that a text can get into. */

import { TOPICS } from '../../support/test-parley.ts';
import type { WebApiRequest } from '../../support/web-api/call-web-api.ts';

export interface HostilePlace {
  readonly name: string;
  /**
   * What may come back: `nothing` = rows, none of which passes, or a refusal; `rows` = whatever rows there are anyway, or
   * a refusal; `absence` = also that there is no such address.
   */
  readonly gives: 'nothing' | 'rows' | 'absence';
  request(text: string): Pick<WebApiRequest, 'verb' | 'path' | 'body' | 'headers'>;
}

/** Places in the parameters of REST, which go as JSON so that a text comes as it is, however long. */
function parameters(
  gives: HostilePlace['gives'],
  places: Readonly<Record<string, (text: string) => Readonly<Record<string, string>>>>,
  path = 'Archive/ChatSession',
): readonly HostilePlace[] {
  return Object.entries(places).map(([name, given]) => ({
    name: `${path}: ${name}`,
    gives,
    request: (text) => ({ verb: 'POST', path, body: given(text) }),
  }));
}

/** Filters whose values are texts; whatever they say, no row is like that. */
function filters(
  path: string,
  written: readonly ((quoted: string) => string)[],
): readonly HostilePlace[] {
  return parameters(
    'nothing',
    Object.fromEntries(
      written.map((write) => [
        `$filter=${write('…')}`,
        (text) => ({ $filter: write(`'${text.replace(/[\\']/g, String.raw`\$&`)}'`) }),
      ]),
    ),
    path,
  );
}

const FILTERED_VALUES = filters('Archive/ChatSession', [
  (text) => `firstMessage is ${text}`,
  (text) => `firstMessage begins ${text}`,
  (text) => `lastMessage ends ${text}`,
  (text) => `substringof(${text}, firstMessage)`,
  (text) => `lastMessage between (${text},${text})`,
  (text) => `text contains ${text}`,
  (text) => `search contains ${text}`,
  (text) => `person/fullName in (${text},'x')`,
  (text) => `contact/name = ${text}`,
  (text) => `contact/searchPhone/formattedNumber contains ${text}`,
  (text) => `rating = ${text}`,
  (text) => `status oneOf (${text})`,
  (text) => `duration = ${text}`,
  (text) => `contact/postAddress/wgs84latitude = ${text}`,
  (text) => `associateId associateIsOneOf (${text})`,
  (text) => `associate/otherGroups in (${text})`,
  (text) => `whenRequested before ${text}`,
  (text) => `date between (${text},${text})`,
  (text) => `thisAndNext(whenRequested, ${text}, 'day')`,
  (text) => `nextPeriod(whenRequested, 1, ${text})`,
]);

const PARAMETERS = parameters('rows', {
  $select: (text) => ({ $select: text }),
  'a second column': (text) => ({ $select: `chatSessionId,${text}` }),
  'an aggregated column': (text) => ({ $select: `Count(${text})` }),
  'a modifier': (text) => ({ $select: `GroupBy(rating):${text}` }),
  'a part of a date': (text) => ({ $select: `DatePart(whenRequested):${text}` }),
  $orderBy: (text) => ({ $orderBy: text }),
  'a column to sort by': (text) => ({ $orderBy: `${text} desc` }),
  'a direction': (text) => ({ $orderBy: `rating ${text}` }),
  $filter: (text) => ({ $filter: text }),
  'a filtered column': (text) => ({ $filter: `${text} = 1` }),
  'an operator': (text) => ({ $filter: `rating ${text} 1` }),
  'a value without quotes': (text) => ({ $filter: `rating = ${text}` }),
  'what a quote ends': (text) => ({ $filter: `firstMessage is 'x${text}` }),
  'a function': (text) => ({ $filter: `${text}(rating, 1)` }),
  $entities: (text) => ({ $entities: text }),
  $context: (text) => ({ $context: text }),
  'a context': (text) => ({ $context: `chatTopicId=${text}` }),
  'a key of a context': (text) => ({ $context: `${text}=1` }),
  $options: (text) => ({ $options: text }),
  'an option': (text) => ({ $options: `GrandTotal=${text}` }),
  $mode: (text) => ({ $mode: text }),
  $output: (text) => ({ $output: text }),
  $format: (text) => ({ $format: text }),
  $inlineCount: (text) => ({ $inlineCount: text }),
  $jsonSafe: (text) => ({ $jsonSafe: text }),
  $metadata: (text) => ({ $metadata: text }),
  $top: (text) => ({ $top: text }),
  $skip: (text) => ({ $skip: text }),
});

const DYNAMIC = [
  ...parameters(
    'rows',
    {
      $select: (text) => ({ $select: text }),
      'a field': (text) => ({ $select: `chat_session.${text}` }),
      'a table': (text) => ({ $select: `${text}.id` }),
      'a table that is joined': (text) => ({ $select: `chat_session.(${text}->session_id).id` }),
      'a key that is joined by': (text) => ({ $select: `chat_session.(chat_message->${text}).id` }),
      'a table in brackets': (text) => ({ $select: `chat_session.topic_id[${text}].name` }),
      'a filtered field': (text) => ({
        $select: 'chat_session.id',
        $filter: `chat_session.${text} = 1`,
      }),
      'a field to sort by': (text) => ({
        $select: 'chat_session.id',
        $orderBy: `chat_session.${text}`,
      }),
    },
    'Archive/dynamic',
  ),
  ...filters('Archive/dynamic', [
    (text) => `chat_session.first_message is ${text}`,
    (text) => `chat_message.message contains ${text}`,
    (text) => `chat_session.rating = ${text}`,
  ]),
];

const OTHER_ARCHIVES = [
  ...filters('Archive/ChatMessage', [
    (text) => `text contains ${text}`,
    (text) => `search contains ${text}`,
  ]),
  ...filters('Archive/ChatTopic', [(text) => `name is ${text}`]),
];

/** In addresses; what is no address at all is not found. */
const ADDRESSES: readonly HostilePlace[] = [
  ['the name of an archive', (text: string) => `Archive/${text}`],
  ['the archive of a description', (text: string) => `Archive/${text}/$metadata`],
  ['$filter of ChatSession', (text: string) => `ChatSession?$filter=${text}`],
  [
    '$filter of a topic',
    (text: string) => `ChatTopic/${TOPICS.queue}/Sessions?$filter=firstMessage is '${text}'`,
  ],
  ['a topic', (text: string) => `ChatTopic/${text}/Sessions`],
  ['the name of a parameter', (text: string) => `Archive/ChatSession?${text}=1`],
].map(([name, address]) => ({
  name: `GET: ${name}`,
  gives: 'absence',
  request: (text) => ({ verb: 'GET', path: (address as (text: string) => string)(encoded(text)) }),
}));

/** Halves of surrogate pairs are sent as the bytes that some programs write for them. */
function encoded(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80%27';
}

export const REST_PLACES: readonly HostilePlace[] = [
  ...FILTERED_VALUES,
  ...PARAMETERS,
  ...DYNAMIC,
  ...OTHER_ARCHIVES,
  ...ADDRESSES,
];
