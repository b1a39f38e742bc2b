/** The operations of the contract, with the endpoints that serve them. */

import type { Endpoint } from '../../../src/web-api/endpoints/endpoint.ts';
import { ENDPOINTS } from '../../../src/web-api/endpoints.ts';
import chatOperations from '../../contract/agent-operations.json' with { type: 'json' };
import crmOperations from '../../contract/crm-operations.json' with { type: 'json' };

/** One operation as the contract has it. */
export interface ContractOperation {
  readonly path: string;
  readonly query: readonly string[];
  /** A carrier's name, fields with their kinds, or nothing. */
  readonly body: string | Readonly<Record<string, string>> | null;
  readonly returns: string;
}

export interface AgentOperation {
  readonly agent: string;
  readonly name: string;
  readonly contract: ContractOperation;
  /** Null when it is not served. */
  readonly endpoint: Endpoint | null;
}

type Contract = Readonly<Record<string, Readonly<Record<string, ContractOperation>>>>;

const CONTRACT: Contract = { ...chatOperations, ...crmOperations } as Contract;

export const AGENT_OPERATIONS: readonly AgentOperation[] = Object.entries(CONTRACT).flatMap(
  ([agent, operations]) =>
    Object.entries(operations).map(([name, contract]) => ({
      agent,
      name,
      contract,
      endpoint: ENDPOINTS.find(({ path }) => `/api/v1/${path}` === contract.path) ?? null,
    })),
);
