import { type AgentAccess, listUserApiTokens } from '@parley/client';
import type { UserSummary } from '@parley/protocol';
import { useCallback } from 'react';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { texts } from '../texts.ts';
import { LoadProblem } from './LoadProblem.tsx';
import { TokenTable } from './TokenTable.tsx';
import { useLoaded } from './use-loaded.ts';

const words = texts.access.users;

interface UserTokensDialogProps {
  user: UserSummary;
  /** A token was revoked. */
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** Somebody's API tokens, for an administrator who may revoke them. */
export function UserTokensDialog({ user, onDone, onClose }: UserTokensDialogProps) {
  const { userId, nickname } = user;
  const load = useCallback((access: AgentAccess) => listUserApiTokens(access, userId), [userId]);
  const { value: tokens, problem, reload } = useLoaded(load);
  const title = words.tokensTitle(nickname);

  async function revoked(): Promise<void> {
    await Promise.all([reload(), onDone()]);
  }

  return (
    <DialogFrame title={title} isOpen onClose={onClose}>
      <LoadProblem problem={problem} reload={reload} />
      {tokens?.length === 0 && <p className="dialog-text">{words.tokensEmpty(nickname)}</p>}
      {tokens !== null && tokens.length > 0 && (
        <div className="table-compact">
          <TokenTable label={title} tokens={tokens} onRevoked={revoked} />
        </div>
      )}
      <div className="dialog-actions">
        <Button onPress={onClose}>{words.close}</Button>
      </div>
    </DialogFrame>
  );
}
