/** Who calls, as the vendor shows it. */
import type { Agent } from '../../storage/agents.ts';
import { loadAssociatesByUser } from '../../storage/crm/associates.ts';
import { type ContactRecord, loadContacts } from '../../storage/crm/contacts.ts';
import { loadPersons } from '../../storage/crm/persons.ts';
import { userType } from '../carriers/enums.ts';
import type { Value } from '../carriers/property.ts';
import type { soPrincipalCarrier } from '../carriers/so-principal.ts';
import { nameOf } from '../carriers/vendor-enum.ts';
import type { Call } from '../endpoints/call.ts';
import { roleOf } from './user-role.ts';

/** The caller's database, as on-site installations of the vendor's call theirs. */
const DATABASE = 'Default';
/** Employees of whoever runs Parley. */
const INTERNAL_ASSOCIATE = 1;

/** What the vendor's clients would call each scheme. */
const CREDENTIAL_TYPES: Readonly<Record<Call['scheme'], string>> = {
  Basic: 'Password',
  SOTicket: 'Ticket',
  Bearer: 'Token',
  Cookie: 'Session',
};

/** A user without an associate has an answer too: the ids that it does not have are 0 (WL1). */
export async function presentPrincipal(call: Call): Promise<Value<typeof soPrincipalCarrier>> {
  const { agent, scheme } = call;
  const { associate, person, contact } = await loadBehind(call);
  const role = roleOf(agent.administrator);
  return {
    UserType: nameOf(userType, associate?.type ?? INTERNAL_ASSOCIATE),
    Associate: associate?.name ?? agent.login,
    AssociateId: associate?.id ?? 0,
    IsPerson: person !== undefined,
    PersonId: person?.id ?? 0,
    CountryId: person?.countryId ?? contact?.countryId ?? 0,
    ...companyOf(contact),
    GroupId: associate?.groupId ?? 0,
    RoleId: role.id,
    RoleName: role.name,
    RoleDescription: role.description,
    RoleType: 'Employee',
    FullName: associate?.fullName ?? agent.nickname,
    EMailAddress: associate?.email ?? '',
    FunctionRights: rightsOf(agent),
    EjUserId: agent.userId,
    EjUserStatus: 'StatusNormal',
    ProvidedCredentials: [
      {
        Type: CREDENTIAL_TYPES[scheme],
        SearchName: agent.login,
        DisplayName: agent.login,
        CredentialId: 0,
      },
    ],
    DatabaseContextIdentifier: DATABASE,
    UserName: agent.login,
  };
}

/** The associate, person and company behind the caller, each undefined when it is not there. */
async function loadBehind({ chat, agent }: Call) {
  const associate = (await loadAssociatesByUser(chat.db, [agent.userId])).get(agent.userId);
  const personId = associate?.personId ?? null;
  const person =
    personId === null ? undefined : (await loadPersons(chat.db, [personId])).get(personId);
  const contactId = person?.contactId ?? null;
  const contact =
    contactId === null ? undefined : (await loadContacts(chat.db, [contactId])).get(contactId);
  return { associate, person, contact };
}

function companyOf(contact: ContactRecord | undefined) {
  return {
    ContactId: contact?.id ?? 0,
    HomeCountryId: contact?.countryId ?? 0,
    BusinessId: contact?.businessId ?? 0,
    CategoryId: contact?.categoryId ?? 0,
    ContactOwner: contact?.associateId ?? 0,
  };
}

/** In the order that the vendor's clients search them by (WL2). */
function rightsOf({ administrator, memberships }: Agent): readonly string[] {
  const inSome = (may: (member: Agent['memberships'][number]) => boolean): boolean =>
    memberships.some(may);
  const rights = {
    'admin-all': administrator,
    'chat-listen': inSome(({ rights: { canListen } }) => canListen),
    'chat-manage': inSome(({ rights: { manager } }) => manager),
    'chat-notify': inSome(({ notifications }) => notifications),
    'chat-respond': inSome(({ rights: { canRespond } }) => canRespond),
  };
  return Object.entries(rights)
    .filter(([, has]) => has)
    .map(([name]) => name);
}
