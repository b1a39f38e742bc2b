/** Turns what is said in a session, and how it ends, into steps with times. */
import { type Customer, SESSION_TIMEOUTS } from '@parley/domain';
import type { DemoAgent } from './demo-people.ts';
import type { Outcome } from './outcomes.ts';
import type { Random } from './random.ts';
import type { PlannedCommand, PlannedRequest, SessionStep } from './session-step.ts';

/** A session with its choices made. */
export interface Scene {
  readonly random: Random;
  /** Milliseconds since the epoch. */
  readonly startsAt: number;
  readonly outcome: Outcome;
  readonly hasForm: boolean;
  readonly canRate: boolean;
  readonly customer: Customer;
  readonly agent: DemoAgent;
  readonly otherAgents: readonly DemoAgent[];
  readonly lines: readonly { readonly speaker: 'c' | 'a'; readonly html: string }[];
  readonly clientIdPrefix: string;
  readonly request: PlannedRequest | null;
}

const SECOND_MS = 1000;
/** Of ten ratings; people who rate are mostly content. */
const RATINGS = [5, 5, 5, 5, 5, 4, 4, 4, 3, 2];

export function planSteps(scene: Scene): readonly SessionStep[] {
  const script = new Script(scene);
  if (scene.request !== null) {
    const { ticketId } = scene.request;
    script.wait(60, 240).add({ type: 'SubmitOfflineForm', customer: scene.customer, ticketId });
    return script.steps;
  }
  if (scene.hasForm) {
    script.wait(15, 60).add({ type: 'SubmitPreChatForm', customer: scene.customer });
  }
  if (scene.outcome === 'left-queue') {
    script.wait(30, 300).add({ type: 'EndSession', by: 'customer', userId: null });
    return script.steps;
  }
  if (scene.outcome === 'vanished-in-queue') return script.vanish(SESSION_TIMEOUTS.queue).steps;
  talk(script, scene);
  end(script, scene);
  return script.steps;
}

function talk(script: Script, scene: Scene): void {
  let agent = scene.agent;
  const handOverAt = scene.outcome === 'transferred' ? 2 : -1;
  const [question, ...rest] = scene.lines;
  if (question !== undefined) script.wait(5, 20).say(question.html, null);
  script.wait(5, 240).add({ type: 'PickUp', userId: agent.id }, agent.id);
  for (const [index, line] of rest.entries()) {
    if (index === handOverAt) agent = handOver(script, agent, scene);
    script.wait(8, 75).say(line.html, line.speaker === 'a' ? agent : null);
    script
      .wait(1, 4)
      .add({ type: 'ReadAll', by: line.speaker === 'a' ? 'customer' : 'user' }, agent.id);
  }
  script.handler = agent;
}

function handOver(script: Script, from: DemoAgent, { random, otherAgents }: Scene): DemoAgent {
  const to = random.pick(otherAgents.filter((agent) => agent.id !== from.id));
  script.wait(10, 30).add({ type: 'RequestTransfer', userId: from.id, toUserId: to.id }, from.id);
  script.wait(5, 40).add({ type: 'AcceptTransfer', userId: to.id }, to.id);
  return to;
}

function end(script: Script, { outcome, canRate, random }: Scene): void {
  if (outcome === 'customer-vanished') {
    script.vanish(SESSION_TIMEOUTS.ongoing).vanish(SESSION_TIMEOUTS.finished, canRate);
    return;
  }
  const handler = script.handler;
  if (outcome === 'ended-by-customer' || handler === null) {
    script.wait(5, 40).add({ type: 'EndSession', by: 'customer', userId: null });
  } else {
    script.wait(10, 60).add({ type: 'EndSession', by: 'user', userId: handler.id }, handler.id);
  }
  if (!canRate) return;
  if (random.chance(0.7)) {
    script.wait(4, 30).add({ type: 'RateSession', rating: random.pick(RATINGS) });
    script.wait(1, 10).add({ type: 'CloseSession', by: 'customer' });
  } else {
    script.vanish(SESSION_TIMEOUTS.finished);
  }
}

/** Steps in the making, and the time they have come to. */
class Script {
  readonly steps: SessionStep[] = [];
  /** Who handles the session in the end. */
  handler: DemoAgent | null = null;
  readonly #scene: Scene;
  #at: number;
  #messages = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#at = scene.startsAt;
  }

  /** Lets some seconds pass. */
  wait(least: number, most: number): this {
    this.#at += this.#scene.random.whole(least, most) * SECOND_MS;
    return this;
  }

  add(command: PlannedCommand, userId: number | null = null): this {
    this.steps.push({ at: this.#at, command, userId });
    return this;
  }

  /** @param agent null = the customer speaks */
  say(html: string, agent: DemoAgent | null): this {
    this.#messages += 1;
    const clientId = `${this.#scene.clientIdPrefix}-${this.#messages}`;
    if (agent === null) return this.add({ type: 'PostCustomerMessage', html, clientId });
    // The name that customers see depends on the topic; whoever plays the step fills it in.
    const command = {
      type: 'PostUserMessage',
      userId: agent.id,
      agentName: '',
      html,
      clientId,
    } as const;
    return this.add(command, agent.id);
  }

  /** The customer's client is gone for so long that the sweep acts; `needed` false: there is nothing left to sweep. */
  vanish(timeoutMs: number, needed = true): this {
    if (!needed) return this;
    this.#at += timeoutMs;
    return this.wait(1, 30).add({ type: 'SweepSession' });
  }
}
