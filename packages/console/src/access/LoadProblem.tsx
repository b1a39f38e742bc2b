import { Button } from '../controls/Button.tsx';
import { Problem } from '../controls/Problem.tsx';
import { texts } from '../texts.ts';
import type { Loaded } from './use-loaded.ts';

/** Says that something could not be loaded, with the way to try again; nothing while all is well. */
export function LoadProblem({ problem, reload }: Pick<Loaded<unknown>, 'problem' | 'reload'>) {
  if (problem === null) return null;
  return (
    <div className="load-problem">
      <Problem text={problem} />
      <Button size="small" onPress={() => void reload()}>
        {texts.access.retry}
      </Button>
    </div>
  );
}
