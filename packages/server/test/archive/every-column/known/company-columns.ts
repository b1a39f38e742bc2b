/** What the company of a session is to show (AC8, AC10, AC14, AC17). */
import { COUNTRIES, LISTS } from '../world/lists.ts';
import type { World } from '../world/make-world.ts';
import type { Session } from '../world/sessions.ts';
import { flag, int, joined, type KnownColumns, moment, stamp, text, under } from './known.ts';
import { colleague, colleagueFullName, fullName, named } from './person-columns.ts';
import { companyReachColumns } from './reach-columns.ts';

export function companyColumns(world: World, { contact_id: id }: Session): KnownColumns {
  const company = world.companies.find(({ contact_id }) => contact_id === id);
  return under('contact', {
    contactId: int(id),
    name: { ...text(company?.name), key: id },
    department: text(company?.department),
    nameDepartment: text(joined(', ', [company?.name, company?.department])),
    hasInfoText: flag(company && company.text !== ''),
    hasInterests: flag(company && company.activeinterests > 0),
    associateId: colleague(company?.associate_id),
    category: named(LISTS.category, company?.category_idx),
    business: named(LISTS.business, company?.business_idx),
    country: named(COUNTRIES, company?.country_id),
    countryId: int(company?.country_id),
    number: text(company?.number1),
    code: text(company?.number2),
    orgnr: text(company?.orgnr),
    stop: flag(company?.xstop),
    contactNoMail: flag(company?.nomailing),
    updatedBy: colleague(company?.updated_associate_id),
    updatedByFullName: colleagueFullName(company?.updated_associate_id),
    updatedDate: stamp(company?.updated),
    registeredBy: colleague(company?.registered_associate_id),
    registeredByFullName: colleagueFullName(company?.registered_associate_id),
    registeredDate: stamp(company?.registered),
    contactSource: named(LISTS.source, company?.source || null),
    contactDeleted: flag(company && company.deleteddate !== null),
    activeErpLinks: flag(company && company.activeerplinks > 0),
    deletedDate: moment(company?.deleteddate),
    mainContact: text(mainContact(world, id)),
    'contactInfo/infoText': text(company?.text),
    ...companyReachColumns(world, (row) => id !== null && row.contact_id === id),
  });
}

/** The first by rank of those who were not deleted. */
function mainContact({ people }: World, company: number | null): string | null {
  const [main] = people
    .filter(
      ({ contact_id, deleteddate }) =>
        company !== null && contact_id === company && deleteddate === null,
    )
    .toSorted((one, other) => one.rank - other.rank || one.person_id - other.person_id);
  return fullName(main);
}
