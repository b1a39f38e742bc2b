import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { texts } from '../texts.ts';
import { useAgent, useAgentState } from './agent-context.ts';

/** A break shorter than this is nobody's business, in ms. */
const PATIENCE_MS = 1_500;
/** A login that ended is asked for in a dialog, not told here. */
const NOT_AUTHENTICATED = 4401;

/** Says that the page is cut off, and that what is written is kept. */
export function ConnectionNotice() {
  const { client } = useAgent();
  const { connection } = useAgentState();
  const [late, setLate] = useState(false);
  const cut = connection.status !== 'live';

  useEffect(() => {
    if (!cut) return setLate(false);
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [cut]);

  const stopped = connection.status === 'stopped' && connection.code !== NOT_AUTHENTICATED;
  return (
    <div className="connection" role="status">
      {cut && late && connection.status !== 'stopped' && (
        <div className="connection-card">
          <WifiOff aria-hidden size={16} />
          {texts.connection.offline}
          <Button look="quiet" size="small" onPress={client.retryNow}>
            {texts.start.retry}
          </Button>
        </div>
      )}
      {stopped && (
        <div className="connection-card">
          <WifiOff aria-hidden size={16} />
          {texts.connection.stopped}
          <Button look="quiet" size="small" onPress={() => location.reload()}>
            {texts.connection.reload}
          </Button>
        </div>
      )}
    </div>
  );
}
