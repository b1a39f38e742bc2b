/** Sends a file while it is made. */
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileAnswer } from './answer.ts';
import { destroyWhenStalled } from './destroy-when-stalled.ts';

/** About how many rows are to come, so that programs can show how far they are. */
const ROW_COUNT_HEADER = 'parley-row-count';

export function sendFile(file: FileAnswer, request: FastifyRequest, reply: FastifyReply): void {
  const { content, contentType, fileName, rowCount } = file;
  reply.type(contentType).header('content-disposition', `attachment; filename="${fileName}"`);
  if (rowCount !== null) reply.header(ROW_COUNT_HEADER, rowCount);
  if (request.method === 'HEAD') {
    content.destroy();
    // Where nothing is sent, the framework says that the file has no bytes.
    reply.send(Readable.from([]));
    return;
  }
  // The framework breaks off what has failed; until it listens, a failure must not end the process.
  content.on('error', () => {});
  destroyWhenStalled(reply);
  reply.send(content);
}
