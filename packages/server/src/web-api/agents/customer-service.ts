/** The CustomerService agent: what concerns chat. */
import type { Operation } from '../endpoints/endpoint.ts';
import { hasChatNotify } from './customer-service/has-chat-notify.ts';

export const CUSTOMER_SERVICE_OPERATIONS: readonly Operation[] = [hasChatNotify];
