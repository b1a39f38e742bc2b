/** REST: who calls. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApiToken } from '../../../src/auth/api-tokens.ts';
import { loadAgent } from '../../../src/storage/agents.ts';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, ASSOCIATES, GROUPS, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callWebApi } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const answer = await callWebApi(parley, 'User/currentPrincipal', { as: null, method: 'GET' });
  expect(answer.status).toBe(401);
});

const principal = async (as: 'anna' | 'zoe' | 'root', headers: Record<string, string> = {}) =>
  (await callWebApi(parley, 'User/currentPrincipal', { as, method: 'GET', headers })).body;

test('[WL1] user, associate, person, company and group', async () => {
  expect(await principal('anna')).toMatchObject({
    UserType: 'InternalAssociate',
    Associate: 'anna',
    AssociateId: ASSOCIATES.anna,
    IsPerson: true,
    PersonId: ANNA.person,
    FullName: 'Anna Berg',
    EMailAddress: 'anna@fjell.example',
    ContactId: ANNA.company,
    CountryId: 578,
    HomeCountryId: 578,
    BusinessId: 1,
    CategoryId: 2,
    ContactOwner: ASSOCIATES.bo,
    GroupId: GROUPS.support,
    SecondaryGroups: [],
    EjUserId: 11,
    EjUserStatus: 'StatusNormal',
    UserName: 'anna',
    DatabaseContextIdentifier: 'Default',
    Licenses: [],
  });
});

test('[WL1] a user without an associate has an answer too', async () => {
  expect(await principal('zoe')).toMatchObject({
    Associate: 'zoe',
    AssociateId: 0,
    IsPerson: false,
    PersonId: 0,
    FullName: 'zoe',
    FunctionRights: [],
    EjUserId: 14,
  });
});

test('[WL1] how the caller proved itself', async () => {
  const anna = await loadAgent(parley.db, 11);
  if (anna === null) throw new Error('anna may log in');
  const { secret } = await makeApiToken({ db: parley.db, now: Date.now }, anna, {
    name: 'test',
    expiresAt: null,
  });
  const { body } = await callWebApi(parley, 'User/currentPrincipal', {
    as: null,
    method: 'GET',
    headers: { authorization: `Bearer ${secret}` },
  });
  const credential = { SearchName: 'anna', DisplayName: 'anna', CredentialId: 0 };
  expect(body.ProvidedCredentials).toEqual([{ Type: 'Token', ...credential }]);
  expect((await principal('anna')).ProvidedCredentials).toEqual([
    { Type: 'Password', ...credential },
  ]);
});

test('[WL2] the rights that somebody has in any topic, and the role', async () => {
  expect(await principal('anna')).toMatchObject({
    FunctionRights: ['chat-listen', 'chat-manage', 'chat-notify', 'chat-respond'],
    RoleId: 2,
    RoleType: 'Employee',
  });
  expect(await principal('root', { 'so-language': 'en' })).toMatchObject({
    FunctionRights: ['admin-all'],
    RoleId: 1,
    RoleName: 'Administrator',
  });
});

test('in XML as well', async () => {
  const { text } = await callWebApi(parley, 'User/currentPrincipal', {
    method: 'GET',
    headers: { accept: 'application/xml' },
  });
  expect(text).toContain('<FunctionRights><string>chat-listen</string>');
});
