import { Button } from '../controls/Button.tsx';
import { texts } from '../texts.ts';
import { Logo } from './Logo.tsx';

interface StartScreenProps {
  unreachable: boolean;
  onRetry: () => void;
}

/** Before it is known who is there: nothing for a moment, then what is being waited for. */
export function StartScreen({ unreachable, onRetry }: StartScreenProps) {
  return (
    <main className="start-screen" aria-busy={!unreachable}>
      <div className={unreachable ? 'empty' : 'empty appears-late'} role="status">
        <Logo />
        {unreachable ? (
          <>
            <h1>{texts.start.unreachable}</h1>
            <p>{texts.start.unreachableHint}</p>
            <Button onPress={onRetry}>{texts.start.retry}</Button>
          </>
        ) : (
          <h1>{texts.start.loading}</h1>
        )}
      </div>
    </main>
  );
}
