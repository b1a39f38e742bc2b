/** Looks up what rows are to be sorted by. */
import { ChatError } from '../../chat/chat-error.ts';
import { placeText } from '../filter/place-text.ts';
import type { ArchiveProvider } from '../provider.ts';
import { readSelected } from '../select/read-selected.ts';
import { type ReadBy, scalarTerm } from '../select/scalar-sql.ts';
import type { OrderBy } from './archive-query.ts';
import { completeOrder, type SortTerm } from './order-sql.ts';

/** Ends with the primary key. @throws ChatError `bad_request` for what rows cannot be sorted by (AR9) */
export function resolveOrder(
  provider: ArchiveProvider,
  order: readonly OrderBy[],
  by: ReadBy,
): readonly SortTerm[] {
  return completeOrder(
    provider,
    order.flatMap((one) =>
      readSelected(provider, [one]).map((read) => {
        const scalar = read.kind === 'value' && read.scalar.column.sortable ? read.scalar : null;
        if (scalar === null) {
          throw new ChatError('bad_request', [
            `${placeText(one.place)}: rows cannot be sorted by "${read.asked}".`,
          ]);
        }
        return scalarTerm({ provider, scalar }, one.descending, by);
      }),
    ),
  );
}
