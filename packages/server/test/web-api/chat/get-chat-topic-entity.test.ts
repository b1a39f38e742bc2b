import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import { startTopicWorld } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/GetChatTopicEntity';

/** What is looked at of an answer. */
interface Topic {
  readonly Widget: { readonly RequiredFields: string };
  readonly OpeningHours: { readonly MonStart: string };
  readonly TableRight: { readonly Mask: string };
  readonly FieldProperties: Readonly<
    Record<'Name' | 'SecondsPrAccept', { readonly FieldRight: { readonly Mask: string } }>
  >;
}

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).getChatTopicEntityAsync(TOPICS.queue);
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[CT4] [gotcha 5] who is no member gets null, as for a topic that there is not', async () => {
  expect(await chatAgent(parley, 'zoe').getChatTopicEntityAsync(TOPICS.queue)).toBeNull();
  expect(await chatAgent(parley, 'root').getChatTopicEntityAsync(9999)).toBeNull();
  const answer = await callWebApi(parley, `${PATH}?chatTopicEntityId=9999`);
  expect([answer.status, answer.text]).toEqual([200, 'null']);
});

test('[CT4] members and administrators get the topic', async () => {
  for (const name of ['lea', 'root'] as const) {
    expect(await chatAgent(parley, name).getChatTopicEntityAsync(TOPICS.queue)).toMatchObject({
      chatTopicId: TOPICS.queue,
      name: 'Queue',
      language: null,
      welcomeMessage: '',
      widget: { size: 'Normal', theme: 'Classic', requiredFields: 0, logoBlobId: 0 },
      openingHours: { tzLocation: null, monEnabled: false },
      botSettings: { botName: '', botRegisterScriptId: 0 },
      lastAccept: expect.any(Date),
    });
  }
});

test('[WT8] only administrators are told that they may change it', async () => {
  const rights = async (as: 'anna' | 'root') => {
    const { body } = await callWebApi<Topic>(parley, `${PATH}?chatTopicEntityId=2`, { as });
    return [body.TableRight.Mask, body.FieldProperties.Name.FieldRight.Mask];
  };
  expect(await rights('anna')).toEqual(['Select', 'Read']);
  expect(await rights('root')).toEqual(['FULL', 'Update']);
  const { body } = await callWebApi<Topic>(parley, `${PATH}?chatTopicEntityId=2`, { as: 'root' });
  expect(body.FieldProperties.SecondsPrAccept.FieldRight.Mask).toBe('Read, UIHintReadOnly');
});

test('[gotcha 3] [gotcha 12] masks are texts and times have digits only', async () => {
  const { body } = await callWebApi<Topic>(parley, `${PATH}?chatTopicEntityId=1`);
  expect(body.Widget.RequiredFields).toBe('Email, Name');
  expect(body.OpeningHours.MonStart).toBe('00:00:00');
});

test('[gotcha 15] [gotcha 17] the parameter counts in any case, and $select chooses', async () => {
  const { body } = await callWebApi(
    parley,
    `${PATH}?CHATTOPICENTITYID=2&$select=name, widget/size?`,
  );
  expect(body).toMatchObject({ Name: 'Queue', ChatTopicId: null, OpeningHours: null });
  expect(body.Widget).toMatchObject({ Size: 'Normal', Theme: null });
});

test('an id that is none is refused', async () => {
  const sentence = async (query: string) => {
    const { status, body } = await callWebApi(parley, PATH + query);
    return [status, body.Message];
  };
  expect(await sentence('')).toEqual([400, 'chatTopicEntityId: this parameter is missing']);
  expect(await sentence('?chatTopicEntityId=x')).toEqual([
    400,
    'chatTopicEntityId: "x" is not a number',
  ]);
});
