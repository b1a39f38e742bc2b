/** Opens a call: finds out who it is, and reads from the headers how they want dates and texts. */
import type { FastifyRequest } from 'fastify';
import { authenticateRequest } from '../auth/authenticate-request.ts';
import { clientAddress } from '../net/client-address.ts';
import { requestOrigin } from '../net/request-origin.ts';
import { createDownloads } from './archive/export/downloads.ts';
import type { ReadStyle } from './carriers/read-value.ts';
import type { WriteStyle } from './carriers/write-value.ts';
import type { OpenCall } from './endpoints/mount-endpoint.ts';
import { prefixOf } from './negotiation/api-path.ts';
import { callerClocks } from './negotiation/caller-clocks.ts';
import { callerGone } from './negotiation/caller-gone.ts';
import { readConditions } from './negotiation/conditions.ts';
import { type Language, readLanguage } from './negotiation/language.ts';
import { type AskedTimeZone, readTimeZoneHeader } from './negotiation/time-zone-header.ts';
import { translate } from './negotiation/translate.ts';
import { readDate, readDay, writeDate, writeDay } from './negotiation/wire-dates.ts';
import { readTimeSpan, writeTimeSpan } from './negotiation/wire-time-spans.ts';
import type { WebApiDeps } from './web-api-deps.ts';

export function createOpenCall(deps: WebApiDeps): OpenCall {
  const { chat, auth, zones } = deps;
  const downloads = createDownloads();
  return async (request, reply) => {
    const { headers, headersDistinct } = request.raw;
    const { agent, scheme } = await authenticateRequest(auth, {
      headers: headersDistinct,
      address: clientAddress(request.raw),
    });
    const asked = readTimeZoneHeader(headerText(request, 'so-timezone'), zones, deps.base);
    const language = readLanguage({
      soLanguage: headerText(request, 'so-language'),
      acceptLanguage: headers['accept-language'],
      soCulture: headerText(request, 'so-culture'),
    });
    reply.header('so-timezone', asked.answer);
    const notHeld: string[] = [];
    return {
      call: {
        chat,
        agent,
        scheme,
        zones,
        apiUrl: apiUrlOf(request, deps.publicUrl),
        style: styleOf(asked, language, (path) => notHeld.push(path)),
        meansSameDate: callerClocks(
          {
            header: headerText(request, 'so-browser-tz-offset'),
            style: asked.style,
            now: chat.now(),
          },
          zones,
        ),
        zone: asked.style.zone,
        stampZone: asked.style.stampZone,
        language,
        conditions: readConditions(headers),
        gone: callerGone(reply.raw),
        downloads,
      },
      notHeld,
    };
  };
}

function styleOf(
  { style }: AskedTimeZone,
  language: Language | null,
  notHeld: (path: string) => void,
): ReadStyle & WriteStyle {
  return {
    readDate: (text) => readDate(text, style.zone),
    writeDate: (ms, stamp) => writeDate(ms, style, stamp),
    readDay,
    writeDay: (ms) => writeDay(ms, style),
    readTimeSpan,
    writeTimeSpan,
    translate: (text) => translate(text, language),
    notHeld,
  };
}

/** Absolute addresses keep the scheme, host and prefix of the request. */
export function apiUrlOf(request: FastifyRequest, publicUrl: string | null): string {
  const origin = publicUrl ?? requestOrigin(request.raw);
  return `${origin}${prefixOf(request.originalUrl) ?? ''}/api/v1`;
}

function headerText(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
