/** SQL of composed names; NULL where there is nothing to compose. Aliases are those of the joins. */
import { fullNameSql } from '../../../storage/crm/name-sql.ts';

/** First, middle and last name of a person with single spaces between. */
export function fullName(person: string): string {
  return `nullif(${fullNameSql(person)}, '')`;
}

/** The name of an associate's person, or else the associate's own. */
export function associateFullName(associate: string, person: string): string {
  return `coalesce(${fullName(person)}, ${associate}.name)`;
}

/** `name, department` of a company. */
export function nameDepartment(contact: string): string {
  return joined(', ', [`${contact}.name`, `${contact}.department`]);
}

/** The parts that are not empty. @param between - what stands between them: plain text without quotes */
export function joined(between: string, parts: readonly string[]): string {
  return `nullif(concat_ws('${between}', ${parts.map((part) => `nullif(${part}, '')`).join(', ')}), '')`;
}
