/** What a caller may do with a CRM record (CR2, CR4), as TableRight tells it. */
import { type Caller, mayDelete, type Owner } from '../../crm/caller.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';

/** Bits of ETableRight. */
export function rightsTo(caller: Caller, record: Owner): number {
  const { select, update, insert } = TABLE_RIGHT;
  return select | update | insert | (mayDelete(caller, record) ? TABLE_RIGHT.delete : 0);
}
