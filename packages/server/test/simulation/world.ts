/** Everything that a simulation is made of, put together from one seed; nobody does anything yet. */
import { hashSecret } from '../../src/auth/secrets.ts';
import { violation } from '../faults/history/violation.ts';
import { checkCommit } from './check/check-sessions.ts';
import { errorLog } from './check/error-log.ts';
import { createPickUpLog, type PickUpLog } from './check/pick-up-order.ts';
import { createRecorder, type Recorder } from './check/recorder.ts';
import { createHintNetwork, type HintNetwork } from './network/hint-network.ts';
import { createNetwork, type Network } from './network/network.ts';
import { createNodeGroup, type NodeGroup } from './node/node-group.ts';
import { type AgentLogin, type AgentPerson, createAgent } from './people/agent.ts';
import type { ClientFlaw } from './people/client-flaw.ts';
import type { Person } from './people/person.ts';
import { createVisitor } from './people/visitor.ts';
import { createSimulatedStore, type SimulatedStore } from './store/simulated-store.ts';
import type { StoreTrouble } from './store/store-link.ts';
import type { Committed } from './store/transaction.ts';
import type { Weakness } from './store/weakness.ts';
import { createRandom, type Random } from './time/random.ts';
import { createVirtualTime, type VirtualTime } from './time/virtual-time.ts';
import { createTrace, type Trace } from './trace.ts';

export interface World {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly trace: Trace;
  readonly store: SimulatedStore;
  readonly trouble: StoreTrouble;
  readonly nodes: NodeGroup;
  readonly network: Network;
  readonly hints: HintNetwork;
  readonly agents: readonly AgentPerson[];
  readonly visitors: readonly Person[];
  readonly recorder: Recorder;
  readonly pickUpLog: PickUpLog;
  /** Every commit, in order. */
  readonly commits: readonly Committed[];
}

export interface WorldOptions {
  /** Lines of the trace that are kept. */
  readonly traceLines: number;
  readonly nodes: number;
  readonly agents: number;
  readonly visitors: number;
  /** Something that is broken on purpose; null = nothing. */
  readonly weakness: Weakness | null;
  readonly flaw: ClientFlaw | null;
}

/** How things are while nothing is wrong. */
export const NO_TROUBLE = {
  store: { breaks: 0, slowMs: 1.5 },
  network: { slowMs: 5, refuses: 0, losesAnswers: 0 },
} as const;

const TOPICS = [1, 2];

export function createWorld(seed: number, options: WorldOptions): World {
  const random = createRandom(seed);
  const time = createVirtualTime();
  const trace = createTrace(time, options.traceLines);
  const store = createSimulatedStore({ time, trace, weakness: options.weakness });
  const recorder = createRecorder(store.tables, trace);
  const pickUpLog = createPickUpLog(store);
  const commits: Committed[] = [];
  store.onCommit((committed) => {
    commits.push(committed);
    for (const found of checkCommit(committed)) recorder.found(found);
  });
  const trouble: StoreTrouble = { ...NO_TROUBLE.store };
  const hints = createHintNetwork(time, random.fork());
  const log = errorLog((text) => recorder.found(violation('refused', { sessionId: 0 }, text)));
  const nodes = createNodeGroup({
    ...{ time, store, trouble, hints, log, trace, count: options.nodes },
    random: random.fork(),
    network: () => network,
  });
  const network: Network = createNetwork({
    ...{ time, trace, told: recorder.told, trouble: NO_TROUBLE.network },
    random: random.fork(),
    nodes: () => nodes.all,
  });
  const around = { time, random: random.fork(), network, recorder, trace, flaw: options.flaw };
  const logins = settle(store, random, options.agents);
  const colleagues = logins.map(({ userId }) => userId);
  return {
    ...{ time, random, trace, store, trouble, nodes, network, hints, recorder, pickUpLog, commits },
    agents: logins.map((login) => createAgent(around, login, { colleagues, pickUpLog })),
    visitors: Array.from({ length: options.visitors }, (_, index) =>
      createVisitor(around, `visitor${index + 1}`, TOPICS),
    ),
  };
}

/** Topics, and agents who are there. */
function settle({ tables }: SimulatedStore, random: Random, agents: number): AgentLogin[] {
  for (const id of TOPICS) {
    tables.topics.set(id, {
      id,
      name: `topic ${id}`,
      welcome_message: random.chance(0.5) ? 'Welcome' : '',
      widget_post_form: random.chance(0.5),
      widget_enable_rating: true,
      seconds_pr_accept: 0,
    });
  }
  return Array.from({ length: agents }, (_, index): AgentLogin => {
    const userId = 11 + index;
    const login: AgentLogin = {
      userId,
      name: `agent${index + 1}`,
      cookie: `cookie ${userId}`,
      xsrfToken: `token ${userId}`,
      // The first one is everywhere, so that there is somebody for everybody.
      topicIds: index === 0 || random.chance(0.6) ? TOPICS : [random.pick(TOPICS)],
      listens: random.chance(0.5),
      manages: random.chance(0.3),
    };
    tables.users.set(userId, {
      id: userId,
      loginname: login.name,
      username: login.name,
      firstname: '',
      is_administrator: false,
      present: true,
      memberships: login.topicIds.map((topicId) => ({
        topic_id: topicId,
        name: `topic ${topicId}`,
        can_respond: true,
        can_listen: login.listens,
        manager: login.manages,
        notifications: false,
        first_name_shown: false,
      })),
      tokenHash: hashSecret(login.cookie).toString('hex'),
      xsrfToken: login.xsrfToken,
    });
    return login;
  });
}
