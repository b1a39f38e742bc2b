/** The numbers that enum columns hold are the vendor's. */
import { readFile } from 'node:fs/promises';
import { MESSAGE_TYPE, REQUIRED_FIELD, SESSION_STATUS, SPECIAL_TYPE } from '@parley/domain';
import { expect, test } from 'vitest';

const contract: Record<string, Record<string, number>> = JSON.parse(
  await readFile(new URL('../contract/enums.json', import.meta.url), 'utf8'),
);

test.each([
  ['ChatSessionStatus', { Invalid: 0, ...SESSION_STATUS }],
  ['ChatMessageType', { Invalid: 0, ...MESSAGE_TYPE }],
  ['ChatMessageSpecialType', SPECIAL_TYPE],
  ['WidgetRequiredFields', { None: 0, ...REQUIRED_FIELD }],
])('%s', (name, ours) => {
  expect(ours).toEqual(contract[name]);
});
