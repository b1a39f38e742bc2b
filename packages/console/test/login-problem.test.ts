import { ParleyError } from '@parley/client';
import { expect, test } from 'vitest';
import { loginProblem } from '../src/login/login-problem.ts';

test('a throttled login names a wait that is not too short', () => {
  const error = new ParleyError('too_many_attempts', 'Wait.', { detail: ['31'], status: 429 });
  expect(loginProblem(error)).toBe('Too many attempts. Try again in 35 sec.');
});

test('a throttled login without a wait says what the server says', () => {
  const error = new ParleyError('too_many_attempts', 'Wait a little.', { status: 429 });
  expect(loginProblem(error)).toBe('Wait a little.');
});

test('a silent server is not the fault of the password', () => {
  const silent = new ParleyError('network', 'The server cannot be reached.');
  expect(loginProblem(silent)).toContain('does not answer');
  expect(loginProblem(new TypeError('x'))).toContain('does not answer');
});
