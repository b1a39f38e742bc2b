/** Archives as REST resources: their names, their columns and their rows (web-api §3.1). */
import { PROVIDER_NAMES, PROVIDERS } from '../../archive/open-provider.ts';
import {
  ARCHIVE_ANSWERS,
  answerArchive,
  answerColumns,
  COLUMNS_ANSWER,
} from '../archive/answer-archive.ts';
import { ARCHIVE_PARAMETERS, mergeParameters } from '../archive/archive-parameters.ts';
import { entityName } from '../archive/archive-texts.ts';
import { nextPostLink } from '../archive/next-link.ts';
import { presentColumn } from '../archive/present-column.ts';
import { readFormat } from '../archive/read-request.ts';
import { archiveDescription, odataArchives } from '../carriers/odata-archives.ts';
import { many, one, text } from '../carriers/property.ts';
import { type Chosen, choose, oneOfThese } from '../endpoints/answer.ts';
import { fieldsBody, noBody } from '../endpoints/body.ts';
import type { Call } from '../endpoints/call.ts';
import { type Endpoint, resource } from '../endpoints/endpoint.ts';

const NAMED = { provider: text(null, 'Name of the archive, in any case: `ChatSession`') };
const { $format, $select } = ARCHIVE_PARAMETERS;
const NAMES = one(() => odataArchives);
const DESCRIPTIONS = many(() => archiveDescription);
const ANSWER = oneOfThese(...ARCHIVE_ANSWERS, NAMES);
/** What may stand right behind an archive's name, to ask for its columns. */
const METADATA = /\$metadata$/i;

export const ARCHIVE_RESOURCE: readonly Endpoint[] = [
  resource({
    verb: 'GET',
    path: 'Archive',
    summary: 'The names of all archives.',
    parameters: { $format },
    body: noBody(),
    answer: oneOfThese(NAMES),
    run: async (call, { parameters }) => nameArchives(call, parameters.$format),
  }),
  resource({
    verb: 'GET',
    path: 'Archive/$metadata',
    summary: 'All archives with all their columns, as XML unless $format says otherwise.',
    parameters: { $format },
    body: noBody(),
    answer: oneOfThese(DESCRIPTIONS),
    run: async (_call, { parameters }) =>
      choose(DESCRIPTIONS, describeArchives(), readFormat(parameters.$format) ?? 'xml'),
  }),
  resource({
    verb: 'GET',
    path: 'Archive/{provider}/$metadata',
    summary: 'The columns of an archive.',
    parameters: { ...NAMED, $select, $format },
    body: noBody(),
    answer: COLUMNS_ANSWER,
    run: async (_call, { parameters }) => answerColumns(parameters.provider, parameters),
  }),
  resource({
    verb: 'GET',
    path: 'Archive/{provider}',
    summary: 'Rows of an archive; behind its name, $metadata asks for its columns.',
    parameters: { ...NAMED, ...ARCHIVE_PARAMETERS },
    body: noBody(),
    answer: ANSWER,
    async run(call, { parameters: { provider, ...parameters } }) {
      if (provider.trim() === '') return nameArchives(call, parameters.$format);
      if (METADATA.test(provider)) {
        return answerColumns(provider.replace(METADATA, ''), parameters);
      }
      return answerArchive(call, { provider, parameters });
    },
  }),
  resource({
    verb: 'POST',
    path: 'Archive/{provider}',
    summary:
      'The same with the parameters as the body, for those that are too long for an address.',
    parameters: { ...NAMED, ...ARCHIVE_PARAMETERS },
    body: fieldsBody('ArchiveQuery', ARCHIVE_PARAMETERS),
    answer: ANSWER,
    async run(call, { parameters: { provider, ...query }, body }) {
      const parameters = mergeParameters(query, body);
      if (provider.trim() === '') return nameArchives(call, parameters.$format);
      return answerArchive(call, { provider, parameters, link: nextPostLink });
    },
  }),
];

function nameArchives({ apiUrl }: Call, format: string): Chosen {
  const names = PROVIDER_NAMES.map((name) => ({ name, url: name }));
  const archives = { 'odata.metadata': `${apiUrl}/Archive/$metadata`, value: names };
  return choose(NAMES, archives, readFormat(format));
}

function describeArchives() {
  return PROVIDERS.map((provider) => ({
    Name: provider.name,
    EntityName: provider.entity.name,
    EntityDisplayName: entityName(provider),
    Columns: provider.columns.map((column) => presentColumn(provider, column)),
  }));
}
