/**
 * The positive control of the kill test: preloaded into the built server, it puts `store-messages-late.mjs` in the place
 * of the storage step, so that messages are acknowledged before they are committed. No production code knows of it.
 */
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const LATE = new URL('store-messages-late.mjs', import.meta.url).href;

if (isMainThread) register(import.meta.url);

export async function resolve(specifier, context, nextResolve) {
  const resolved = await nextResolve(specifier, context);
  const replaced =
    resolved.url.endsWith('/dist/storage/store-messages.js') && context.parentURL !== LATE;
  return replaced ? { ...resolved, url: LATE } : resolved;
}
