/** A country as the vendor shows it. */
import type { ListEntry } from '../../storage/crm/list-shapes.ts';
import type { country } from '../carriers/country.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';

export function presentCountry(entry: ListEntry<'country'>): Value<typeof country> {
  return {
    CountryId: entry.id,
    Name: entry.name,
    CurrencyId: entry.currencyId ?? 0,
    EnglishName: entry.englishName,
    TwoLetterISOCountry: entry.twoLetterCode,
    ThreeLetterISOCountry: entry.threeLetterCode,
    OrgNrText: entry.orgNrText,
    InterAreaPrefix: entry.interAreaPrefix,
    DialInPrefix: entry.dialInPrefix,
    ZipPrefix: entry.zipPrefix,
    DomainName: entry.domainName,
    Rank: entry.rank,
    Tooltip: entry.tooltip,
    Deleted: entry.deleted,
    tableRight: TABLE_RIGHT.select,
  };
}
