/** The User agent: what integrations ask of it. */
import type { Operation } from '../endpoints/endpoint.ts';
import { getUser } from './user/get-user.ts';
import { getUserFromName } from './user/get-user-from-name.ts';

export const USER_OPERATIONS: readonly Operation[] = [getUser, getUserFromName];
