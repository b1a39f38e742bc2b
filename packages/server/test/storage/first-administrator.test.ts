import { verify } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { createFirstAdministrator } from '../../src/storage/first-administrator.ts';
import { createTestDatabase } from '../support/test-database.ts';

test('the first start makes one administrator with a password of its own and a topic, and no later one does', async () => {
  const { db, drop } = await createTestDatabase();
  const made = await Promise.all([createFirstAdministrator(db), createFirstAdministrator(db)]);
  const [administrator, ...others] = made.filter((result) => result !== null);
  expect(others).toEqual([]);
  expect(administrator?.name).toBe('admin');
  expect(await createFirstAdministrator(db)).toBeNull();

  const { rows } = await db.query<{ password: string; is_administrator: boolean }>(
    `select password, is_administrator from ejuser join associate on ejuserid = ejuser.id
      where loginname = 'admin' and ejuser.status = 1`,
  );
  expect(rows.map((row) => row.is_administrator)).toEqual([true]);
  expect(await verify(rows[0]?.password ?? '', administrator?.password ?? '')).toBe(true);
  const { rows: topics } = await db.query(
    `select t.name, m.can_respond from chat_topic t join chat_topic_user m on m.topic_id = t.id
      join ejuser u on u.id = m.user_id where u.loginname = 'admin'`,
  );
  expect(topics).toEqual([{ name: 'Support', can_respond: true }]);
  await drop();
});
