/** REST `Archive/Export`: the files of exports. */
import { FILE_FORMATS } from '../archive/export/file-formats.ts';
import { openExport } from '../archive/export/open-export.ts';
import { int, required } from '../carriers/property.ts';
import { fileAnswer } from '../endpoints/answer.ts';
import { noBody } from '../endpoints/body.ts';
import { type Endpoint, resource } from '../endpoints/endpoint.ts';

export const ARCHIVE_EXPORT_RESOURCE: readonly Endpoint[] = [
  resource({
    verb: 'GET',
    path: 'Archive/Export/{id}',
    summary: 'The file of an export of the caller’s own, made as it is sent: an attachment.',
    parameters: { id: required(int('Of the address that ExportArchive answered')) },
    body: noBody(),
    answer: fileAnswer(...Object.values(FILE_FORMATS).map(({ contentType }) => contentType)),
    run: (call, { parameters: { id } }) => openExport(call, id),
  }),
];
