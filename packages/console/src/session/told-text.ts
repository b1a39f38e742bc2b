import type { MessageEvent } from '@parley/protocol';
import { texts } from '../texts.ts';

/**
 * The centred line for a special message (it has a type and no text of its own), or null when there is nothing to read.
 * `userId` is the logged-in agent's: its own deeds read "You …".
 */
export function toldText(message: MessageEvent, userId: number): string | null {
  const { line } = texts;
  switch (message.specialType) {
    case 'ClosedByUser':
      if (message.userId === userId) return line.endedByYou;
      return line.endedBy(message.author || line.agent);
    case 'ClosedByCustomer':
      return line.left(message.author || line.customer);
    case 'ClosedByIdle':
      return line.endedIdle;
    case 'ReopenedByCustomer':
      return line.reopened(message.author || line.customer);
    case 'TransferedSession':
      return line.transferred(message.author || line.agent);
    case 'TransferRejected':
      return line.transferRefused;
    case 'FaqSuccessQuestion':
      return line.faqQuestion;
    case 'Block':
      return line.blocked;
    case 'Error':
      return line.error;
    case 'IllegalFileType':
      return line.illegalFile;
    case 'SessionDeleted':
      return line.deleted;
    default:
      return null;
  }
}
