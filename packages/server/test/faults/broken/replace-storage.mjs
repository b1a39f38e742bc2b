/**
 * Preloaded into the built server as `replace-storage.mjs?with=store-late`, it puts that module of this folder in the
 * place of the statement that stores messages. No production code knows of it: a server that is broken on purpose is how
 * the history checker proves that it sees.
 */
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const variant = new URL(import.meta.url).searchParams.get('with');
const REPLACEMENT = new URL(`${variant}.mjs`, import.meta.url).href;

if (isMainThread) register(import.meta.url);

export async function resolve(specifier, context, nextResolve) {
  const resolved = await nextResolve(specifier, context);
  const replaced =
    resolved.url.endsWith('/dist/storage/store-messages.js') && context.parentURL !== REPLACEMENT;
  return replaced ? { ...resolved, url: REPLACEMENT } : resolved;
}
