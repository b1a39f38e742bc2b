/** Writes docs/web-api.md: which operations are served, and what carriers do not hold. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Carrier } from '../../../src/web-api/carriers/property.ts';
import { carriersOf } from '../../../src/web-api/describe/carriers-of.ts';
import { type Endpoint, isOperation } from '../../../src/web-api/endpoints/endpoint.ts';
import { ENDPOINTS } from '../../../src/web-api/endpoints.ts';
import { AGENT_OPERATIONS, type AgentOperation } from './contract-operations.ts';

const SPEC = new URL('../../../../../docs/spec/', import.meta.url);
const TESTS = new URL('../', import.meta.url);
/** Agents that are planned whole. */
const PLANNED: readonly string[] = ['Archive', 'Webhook'];
const RULE = /^- \*\*([A-Z]+\d+)\*\* (.*)$/gm;

const INTRODUCTION = `# The Web API, operation by operation

<!-- Made from the descriptions that serve the API. To renew it: npx vitest run packages/server/test/web-api/describe/web-api-page.test.ts -u -->

Parley serves the SuperOffice Chat Web API, and what chat integrations need beside chat, below \`/api/v1\`. The vendor's own client, \`@superoffice/webapi\`, works against it as it is. The rules are in [spec/web-api.md](spec/web-api.md); a running server describes itself at \`/docs\` (OpenAPI), \`/api\` and \`/api/v1\`.

- **served**: everything that the operation takes is understood, and everything that its answer tells is held.
- **partly**: its carrier has properties that Parley does not hold. They are answered empty and listed [below](#what-carriers-do-not-hold); given, they are not stored, and the answer's header \`Parley-Not-Stored\` names them.
- **not yet**: planned. **not**: not planned; the address answers 404.
`;

/** The whole page, in Markdown. */
export function webApiPage(): string {
  const agents = [...new Set(AGENT_OPERATIONS.map(({ agent }) => agent))];
  return [
    INTRODUCTION,
    '## Agents\n\nAll are `POST /api/v1/Agents/{Agent}/{Operation}`; `GET` describes them.\n',
    ...agents.map(agentTable),
    '## REST\n',
    table(
      ['address', 'what it does', 'state', 'rules'],
      ENDPOINTS.filter((endpoint) => !isOperation(endpoint)).map((endpoint) => [
        `\`${endpoint.verb} ${endpoint.path}\``,
        endpoint.summary,
        stateOf(endpoint),
        rulesOf(new RegExp(`\`(?:[A-Z]+ )?${escaped(endpoint.path)}\``, 'i'), []),
      ]),
    ),
    '## What carriers do not hold\n\nAlways answered empty; not stored when given. Carriers that are not here hold everything.\n',
    table(
      ['carrier', 'properties'],
      carriersOf(ENDPOINTS)
        .filter(({ notHeld }) => Object.keys(notHeld).length > 0)
        .map(({ name, notHeld }) => [`\`${name}\``, Object.keys(notHeld).join(', ')]),
    ),
  ].join('\n');
}

function agentTable(agent: string): string {
  const rows = AGENT_OPERATIONS.filter((operation) => operation.agent === agent).map(
    (operation) => [
      `\`${operation.name}\``,
      operation.endpoint?.summary ?? '',
      operation.endpoint === null ? absence(operation) : stateOf(operation.endpoint),
      rulesOf(new RegExp(`\\b${operation.name}\\b`), testsOf(kebabCase(operation.name))),
    ],
  );
  return `### ${agent}\n\n${table(['operation', 'what it does', 'state', 'rules'], rows)}`;
}

function absence({ agent }: AgentOperation): string {
  return PLANNED.includes(agent) ? 'not yet' : 'not';
}

function stateOf({ answer, body }: Endpoint): string {
  const { shape } = answer;
  const carriers: (Carrier | null)[] = [body.kind === 'carrier' ? body.carrier : null];
  if (shape.kind === 'carrier' || shape.kind === 'carriers') carriers.push(shape.carrier);
  const lacking = carriers.find((carrier) => Object.keys(carrier?.notHeld ?? {}).length > 0);
  return lacking == null ? 'served' : `partly (\`${lacking.name}\`)`;
}

interface Rule {
  readonly number: string;
  readonly text: string;
}

const rules: readonly Rule[] = readdirSync(SPEC)
  .sort()
  .flatMap((file) => [...readFileSync(new URL(file, SPEC), 'utf8').matchAll(RULE)])
  .map(([, number = '', text = '']) => ({ number, text }));

const testFiles = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.test.ts'),
);

/** Rules that name an operation, and those that the operation's own tests name. */
function rulesOf(naming: RegExp, tests: readonly string[]): string {
  const named = rules.filter(({ text }) => naming.test(text)).map(({ number }) => number);
  const known = new Set(rules.map(({ number }) => number));
  const all = new Set([...named, ...tests.filter((number) => known.has(number))]);
  return [...all].sort(inOrder).join(', ');
}

/** Numbers of rules in the test file of that name. */
function testsOf(name: string): readonly string[] {
  const files = testFiles.filter((file) => file.split('/').at(-1) === `${name}.test.ts`);
  return files.flatMap((file) =>
    [...readFileSync(new URL(file, TESTS), 'utf8').matchAll(/\[([A-Z]+\d+)\]/g)].map(
      ([, number = '']) => number,
    ),
  );
}

function kebabCase(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

function escaped(path: string): string {
  return path.replaceAll(/[{}$]/g, '\\$&');
}

function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
