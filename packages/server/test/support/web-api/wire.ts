/** Calls of the Web API as the tests of its operations make them: `anna` calls unless it is somebody else. */
import { createRequire } from 'node:module';
import type { TestParley } from '../test-parley.ts';
import { callWebApi as call, type WebApiAnswer, type WebApiRequest } from './call-web-api.ts';
import type { PersonName } from './session-world.ts';
import { vendorClient, type WebApi } from './vendor-client.ts';

export type { PersonName };

type Vendor = typeof import('@superoffice/webapi', { with: { 'resolution-mode': 'require' }});
type ChatAgent = ReturnType<WebApi['getChatAgent']>;
type ChatMessage = Awaited<ReturnType<ChatAgent['addChatMessageAsync']>>;

/** The enumerations of the vendor's client, which are values. */
export const vendor = createRequire(import.meta.url)('@superoffice/webapi') as Vendor;

/** What the tests look at of a body: a carrier's properties, or a refusal's. */
export interface AnswerBody {
  readonly ChatSessionId: number;
  readonly ChatTopicId: number;
  readonly ErrorType: string;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Message: string;
  readonly [property: string]: unknown;
}

/** The vendor's client of the Chat agent. @param name - null = a stranger */
export function chatAgent(
  parley: Pick<TestParley, 'url'>,
  name: PersonName | null,
  options: Parameters<typeof vendorClient>[2] = {},
): ChatAgent {
  return vendorClient(parley, name, options).getChatAgent();
}

/** A raw call. @param path - below `/api/v1/`, or from the root with a leading slash */
export function callWebApi<T = AnswerBody>(
  parley: Pick<TestParley, 'url'>,
  path: string,
  request: Omit<WebApiRequest, 'path' | 'verb'> & { readonly method?: string } = {},
): Promise<WebApiAnswer<T>> {
  const { method: verb = 'POST', ...rest } = request;
  return call<T>(parley, { as: 'anna', verb, ...rest, path });
}

/** A message for `AddChatMessage`. */
export function message(type: 'ToCustomer' | 'ToUser', text: string): ChatMessage {
  return { type: vendor.ChatMessageType[type], message: text } as ChatMessage;
}
