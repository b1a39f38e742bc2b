/** The List agent: what chat topics choose from. */
import type { Operation } from '../endpoints/endpoint.ts';
import { getCustomerLanguage } from './list/get-customer-language.ts';
import { getCustomerLanguageList } from './list/get-customer-language-list.ts';
import { getCustomerLanguages } from './list/get-customer-languages.ts';
import { getTicketCategories } from './list/get-ticket-categories.ts';
import { getTicketCategoriesForUserGroups } from './list/get-ticket-categories-for-user-groups.ts';
import { getTicketCategory } from './list/get-ticket-category.ts';
import { getTicketCategoryEntity } from './list/get-ticket-category-entity.ts';
import { getTicketCategoryList } from './list/get-ticket-category-list.ts';
import { getTicketPriorities } from './list/get-ticket-priorities.ts';
import { getTicketPriority } from './list/get-ticket-priority.ts';
import { getTicketPriorityEntity } from './list/get-ticket-priority-entity.ts';
import { getTicketPriorityList } from './list/get-ticket-priority-list.ts';

export const LIST_OPERATIONS: readonly Operation[] = [
  getCustomerLanguage,
  getCustomerLanguageList,
  getCustomerLanguages,
  getTicketCategories,
  getTicketCategoriesForUserGroups,
  getTicketCategory,
  getTicketCategoryEntity,
  getTicketCategoryList,
  getTicketPriorities,
  getTicketPriority,
  getTicketPriorityEntity,
  getTicketPriorityList,
];
