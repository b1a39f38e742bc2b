import { listApiTokens } from '@parley/client';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { Button } from '../controls/Button.tsx';
import { ScreenFrame } from '../controls/ScreenFrame.tsx';
import { texts } from '../texts.ts';
import { LoadProblem } from './LoadProblem.tsx';
import { NewTokenDialog } from './NewTokenDialog.tsx';
import { TokenTable } from './TokenTable.tsx';
import { useLoaded } from './use-loaded.ts';

const words = texts.access.tokens;

/** One's own API tokens: what there is, making one, revoking one. */
export function ApiAccessScreen() {
  const { value: tokens, problem, reload } = useLoaded(listApiTokens);
  const [making, setMaking] = useState(false);
  return (
    <ScreenFrame
      title={words.title}
      lead={
        <>
          {words.lead}{' '}
          <a href="/docs/" target="_blank" rel="noreferrer">
            {words.docs}
          </a>
        </>
      }
      action={
        <Button look="primary" onPress={() => setMaking(true)}>
          {words.make}
        </Button>
      }
    >
      <LoadProblem problem={problem} reload={reload} />
      {tokens?.length === 0 && (
        <div className="screen-empty">
          <KeyRound aria-hidden size={32} strokeWidth={1.5} />
          <Heading level={2}>{words.emptyTitle}</Heading>
          <p>{words.empty}</p>
        </div>
      )}
      {tokens !== null && tokens.length > 0 && (
        <TokenTable label={words.list} tokens={tokens} onRevoked={reload} />
      )}
      {making && <NewTokenDialog onMade={reload} onClose={() => setMaking(false)} />}
    </ScreenFrame>
  );
}
