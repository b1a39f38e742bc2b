import { useState } from 'react';
import { Switch } from 'react-aria-components';
import { callProblem, useAgent, useAgentState } from '../app/agent-context.ts';
import { say } from '../notices/notices.ts';
import { texts } from '../texts.ts';

/** Present or Away: shown at once, taken back with the reason when the server does not follow. */
export function PresenceSwitch() {
  const agent = useAgent();
  const { present: known } = useAgentState();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const present = wanted ?? known ?? agent.me.present;
  const word = present ? texts.presence.present : texts.presence.away;

  async function change(on: boolean): Promise<void> {
    setWanted(on);
    try {
      await agent.client.setPresence(on);
    } catch (error) {
      const problem = callProblem(agent, error, texts.presence.failed);
      if (problem !== null) say(problem);
    }
    setWanted(null);
  }

  return (
    <Switch
      className="switch presence"
      isSelected={present}
      isReadOnly={wanted !== null}
      onChange={(on) => void change(on)}
      aria-label={`${texts.presence.label}: ${word}`}
    >
      <span className="switch-track" aria-hidden="true" />
      <span
        className="presence-word"
        aria-hidden="true"
        title={present ? texts.presence.presentHint : texts.presence.awayHint}
      >
        {word}
      </span>
    </Switch>
  );
}
