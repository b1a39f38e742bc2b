/** What callers are told who call what there is not: which verb it takes, or what they may have meant. */
import { ChatError } from '../../chat/chat-error.ts';
import { nearestName } from '../../wording/nearest-name.ts';
import { type Endpoint, isOperation } from '../endpoints/endpoint.ts';

/** Characters of the address that are repeated. */
const SHOWN = 120;

interface Called {
  readonly verb: string;
  /** Below the host, prefix and all, without the query. */
  readonly path: string;
}

export function unknownAddress(endpoints: readonly Endpoint[], { verb, path }: Called): ChatError {
  const below = path.replace(/^.*?\/v1\//i, '');
  const says = `${verb} ${below.slice(0, SHOWN)}: ${hint(endpoints, below.toLowerCase())}`;
  return new ChatError('not_found', [`${says}; GET /api/v1 lists all that is served`]);
}

function hint(endpoints: readonly Endpoint[], below: string): string {
  const verbs = endpoints.filter((each) => each.path.toLowerCase() === below);
  if (verbs.length > 0) return `this takes ${verbs.map((each) => each.verb).join(', ')}`;
  const [root, agent, name] = below.split('/');
  if (root !== 'agents' || agent === undefined) return 'this is not served';
  const operations = endpoints.filter(isOperation);
  const own = operations.filter((each) => each.agent.toLowerCase() === agent);
  if (own.length === 0) return 'this agent is not served';
  const names = own.map((each) => each.name);
  return `this is not served; the nearest operation is ${nearestName(name ?? '', names)}`;
}
