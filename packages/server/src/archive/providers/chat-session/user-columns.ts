/** The user (`ejuser`) that is a session's agent, as part of its associate; without their heading. */
import { MAY_LOG_IN } from '../../../storage/agents.ts';
import type { ArchiveColumn } from '../../column.ts';
import { boolColumn, intColumn, listColumn, textColumn } from '../../column-kinds.ts';
import { shownTexts } from '../shown-texts.ts';
import { described } from './described.ts';

const USER = ['agent'];

/**
 * Both, because deleting an associate and locking its user are done in different places. Where there is no associate there
 * is nothing to say of it, whatever its user may do.
 */
const IS_ACTIVE = `case when associate.associate_id is not null
  then associate.deleted = 0 and agent.status = ${MAY_LOG_IN} end`;

/** The two roles that there are: whoever may administrate, and everybody else. */
const ROLE = `case when associate.associate_id is null then null
  when agent.is_administrator then 1 else 2 end`;
const ROLE_SHOWN = shownTexts(`(${ROLE})`, {
  1: { en: 'Administrator', no: 'Administrator' },
  2: { en: 'Agent', no: 'Agent' },
});

export const USER_COLUMNS: readonly ArchiveColumn[] = [
  listColumn({
    name: 'role',
    value: ROLE,
    shown: ROLE_SHOWN,
    joins: USER,
    ...described('Role: Role', 'Rolle: Rolle'),
  }),
  intColumn({
    name: 'ejUserId',
    value: 'associate.ejuserid',
    sortable: false,
    ...described(
      'Service user ID: The database ID of a Service user',
      'Service-bruker-ID: Service-brukerens ID i databasen',
    ),
  }),
  boolColumn({
    name: 'simultaneousEjUser',
    value: 'agent.simultaneous_login',
    sortable: false,
    joins: USER,
    ...described(
      'Simultaneous Service user: If this flag is set, then the user will only have access if the maximum number of simultaneous users is not exceeded',
      'Samtidig Service-bruker: Brukeren har bare tilgang så lenge ikke flere enn det største tillatte antallet er logget inn samtidig',
    ),
  }),
  textColumn({
    name: 'ejDisplayName',
    value: 'agent.username',
    joins: USER,
    ...described(
      "Nick name: User's nick name in Service",
      'Kallenavn: Brukerens kallenavn i Service',
    ),
  }),
  intColumn({
    name: 'ejStatus',
    value: 'agent.status',
    sortable: false,
    joins: USER,
    ...described(
      'Service status: Status for Service user: Normal; Unavailable / holiday; Deleted; Read-only',
      'Service-status: Service-brukerens status: normal, utilgjengelig / ferie, slettet, kun lesing',
    ),
  }),
  textColumn({
    name: 'credentialType',
    // Without a password of its own a user comes by the provider that the server trusts.
    value: `case when agent.id is null then null
      when agent.password is null then 'OpenIdConnect' else 'Password' end`,
    restriction: null,
    joins: USER,
    ...described(
      'Auth. type: What type of credentials to use when this user logs in',
      'Påloggingstype: Hva slags pålogging brukeren bruker',
    ),
  }),
  textColumn({
    name: 'credentialDisplayValue',
    value: 'agent.loginname',
    restriction: null,
    joins: USER,
    ...described(
      'Auth. value: Credential value (public, visible part) to be used when this user logs in',
      'Påloggingsverdi: Den synlige delen av påloggingen, som brukeren logger inn med',
    ),
  }),
  boolColumn({
    name: 'isActive',
    value: IS_ACTIVE,
    joins: USER,
    ...described(
      'Active: Is this user active, and should be able to log in?',
      'Aktiv: Er brukeren aktiv, og skal kunne logge inn?',
    ),
  }),
  boolColumn({
    name: 'isActiveText',
    value: IS_ACTIVE,
    joins: USER,
    ...described(
      'Active status: Is this user active, and should be able to log in?',
      'Aktivstatus: Er brukeren aktiv, og skal kunne logge inn?',
    ),
  }),
];
