/** The list entries that chat topics refer to, each list in one statement however many topics there are. */
import { loadListEntries } from '../../storage/crm/list-entries.ts';
import type { ListEntry, ListName } from '../../storage/crm/list-shapes.ts';
import type { Queryable } from '../../storage/database.ts';
import type { TopicFields } from '../../storage/topic-columns.ts';
import { idsIn } from './linked-entries.ts';

/** Entries by id. */
export interface TopicLinks {
  readonly languages: Entries<'custlang'>;
  readonly templates: Entries<'replytemplate'>;
  readonly ticketCategories: Entries<'ejcategory'>;
  readonly priorities: Entries<'ticketpriority'>;
  readonly faqCategories: Entries<'kbcategory'>;
}

type Entries<N extends ListName> = ReadonlyMap<number, ListEntry<N>>;
type Reference = 'languageId' | 'alertTemplate' | 'categoryId' | 'priorityId' | 'kbCategoryId';

/** Lists that nobody refers to take no statement. */
export async function loadTopicLinks(
  db: Queryable,
  topics: readonly Pick<TopicFields, Reference>[],
): Promise<TopicLinks> {
  const ids = (reference: Reference) => idsIn(...topics.map((topic) => topic[reference]));
  const [languages, templates, ticketCategories, priorities, faqCategories] = await Promise.all([
    loadListEntries(db, 'custlang', ids('languageId')),
    loadListEntries(db, 'replytemplate', ids('alertTemplate')),
    loadListEntries(db, 'ejcategory', ids('categoryId')),
    loadListEntries(db, 'ticketpriority', ids('priorityId')),
    loadListEntries(db, 'kbcategory', ids('kbCategoryId')),
  ]);
  return { languages, templates, ticketCategories, priorities, faqCategories };
}
