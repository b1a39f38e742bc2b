/** Files that browsers load: the start page, the console, the widget. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const PACKAGES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const START_PAGE = path.join(PACKAGES, 'server/pages');
const CONSOLE = path.join(PACKAGES, 'console/dist');
const DESIGN = path.join(PACKAGES, 'design/src');
const WIDGET = path.join(PACKAGES, 'widget/dist');

/** Our own pages run our own files and talk to us alone. */
const OWN_PAGE_HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};
/** The widget's files are loaded by others' pages. */
const WIDGET_HEADERS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};
/** Where the widget is found; the second is the address in the vendor's own snippets, with or without a tenant. */
const WIDGET_PREFIXES = ['/javascript/', '/CS/javascript/', '/:tenant/CS/javascript/'];

export async function pages(app: FastifyInstance): Promise<void> {
  await serve(app, '/', START_PAGE, OWN_PAGE_HEADERS);
  await serve(app, '/design/', DESIGN, OWN_PAGE_HEADERS);
  await serve(app, '/console/', CONSOLE, OWN_PAGE_HEADERS);
  for (const prefix of WIDGET_PREFIXES) await serve(app, prefix, WIDGET, WIDGET_HEADERS);
  app.get('/console', (_request, reply) => reply.redirect('/console/'));
}

async function serve(
  app: FastifyInstance,
  prefix: string,
  root: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  await app.register(statics, {
    root,
    prefix,
    decorateReply: false,
    // `npm run build` leaves .br and .gz files beside the originals.
    preCompressed: true,
    cacheControl: false,
    setHeaders(response, file) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      // Vite names files of `assets/` by their content; everything else may change under the same name.
      const lasting = file.includes(`${path.sep}assets${path.sep}`);
      response.setHeader(
        'cache-control',
        lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}
