import { expect, it } from 'vitest';
import { fillQueueText, waitMinutes } from '../src/chat/queue-text.ts';

it('fills in place and wait', () => {
  expect(fillQueueText('No. {cque}, about {cavw}. {cque}!', 3, 3_725)).toBe(
    'No. 3, about 01:03. 3!',
  );
  expect(fillQueueText('{cavw}', 1, 0)).toBe('--:--');
});

it.each([
  [0, null],
  [1, 1],
  [89, 1],
  [95, 2],
  [3_600, 60],
])('tells %d seconds as %s minutes', (seconds, minutes) => {
  expect(waitMinutes(seconds)).toBe(minutes);
});
