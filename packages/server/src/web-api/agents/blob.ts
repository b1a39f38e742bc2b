/** The BLOB agent: pictures. */
import type { Operation } from '../endpoints/endpoint.ts';
import { getChatImageWithSize } from './blob/get-chat-image-with-size.ts';
import { getPersonImageWithSize } from './blob/get-person-image-with-size.ts';

export const BLOB_OPERATIONS: readonly Operation[] = [getChatImageWithSize, getPersonImageWithSize];
