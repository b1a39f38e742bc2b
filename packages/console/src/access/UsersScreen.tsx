import { listUsers } from '@parley/client';
import { useState } from 'react';
import { ScreenFrame } from '../controls/ScreenFrame.tsx';
import { texts } from '../texts.ts';
import { LoadProblem } from './LoadProblem.tsx';
import { type UserAction, UserDialog } from './UserDialog.tsx';
import { UserTable } from './UserTable.tsx';
import { useLoaded } from './use-loaded.ts';

const words = texts.access.users;

/** For administrators: who may log in, and what can be done about it. */
export function UsersScreen() {
  const { value: users, problem, reload } = useLoaded(listUsers);
  const [action, setAction] = useState<UserAction | null>(null);
  return (
    <ScreenFrame title={words.title} lead={words.lead}>
      <LoadProblem problem={problem} reload={reload} />
      {users !== null && <UserTable users={users} onAction={setAction} />}
      {action !== null && (
        <UserDialog action={action} onDone={reload} onClose={() => setAction(null)} />
      )}
    </ScreenFrame>
  );
}
