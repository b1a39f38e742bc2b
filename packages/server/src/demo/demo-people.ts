/** The people of the sample data: five associates of an outdoor shop, and fifteen customers of theirs. */

/** Somebody who logs in. The passwords are known to everybody, which is why the demo listens on loopback only. */
export interface DemoAgent {
  readonly id: number;
  readonly login: string;
  readonly password: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly nickname: string;
  readonly title: string;
  /** usergroup id */
  readonly group: number;
  readonly rights: 'all' | 'respond' | 'manager' | 'administrator';
}

/** ejuser 1 is the system user. */
export const AGENTS: readonly DemoAgent[] = [
  agent(2, 'tje0', 'Tje0', 'Terje', 'Johansen', 'tje0', 'Team lead', 1, 'all'),
  agent(3, 'kari', 'Kari1234', 'Kari', 'Solberg', 'Kari S', 'Support agent', 1, 'respond'),
  agent(4, 'ola', 'Ola12345', 'Ola', 'Hansen', 'Ola H', 'Sales agent', 2, 'respond'),
  agent(5, 'mgr', 'Mgr12345', 'Marit', 'Grande', 'Marit', 'Manager', 1, 'manager'),
  agent(6, 'admin', 'Admin123', 'Anders', 'Minde', 'Anders', 'Administrator', 3, 'administrator'),
];

export const USER_GROUPS = [
  { usergroup_id: 1, name: 'Support', rank: 1 },
  { usergroup_id: 2, name: 'Sales', rank: 2 },
  { usergroup_id: 3, name: 'Administration', rank: 3 },
];

/** What each of the agents helps with besides its own group's work. */
export const OTHER_GROUPS = [
  { usergrouplink_id: 1, associate_id: 1, usergroup_id: 2 },
  { usergrouplink_id: 2, associate_id: 1, usergroup_id: 3 },
  { usergrouplink_id: 3, associate_id: 3, usergroup_id: 1 },
];

/** A customer who may log in: associate 6 is person 17. */
export const EXTERNAL_ASSOCIATE = { associateId: 6, name: 'fiona.holmgren', personId: 17 };

/** Company 1 is the shop itself; company 7 has become part of company 5. */
export const COMPANIES = [
  company(1, 'Fjordlys Friluft AS', 'Tromsø', '913 000 001', 'fjordlys.example'),
  company(2, 'Nordvik Bygg AS', 'Bodø', '913 000 002', 'nordvikbygg.example'),
  company(3, 'Havbris Rederi AS', 'Bergen', '913 000 003', 'havbris.example'),
  company(4, 'Granli Barnehage SA', 'Hamar', '913 000 004', 'granli.example'),
  company(5, 'Bergstaden Regnskap AS', 'Røros', '913 000 005', 'bergstaden.example'),
  company(6, 'Holmgren Trail Tours Ltd', 'Inverness', 'SC 000 006', 'holmgrentours.example'),
  company(7, 'Aasen Regnskap AS', 'Røros', '913 000 007', 'aasenregnskap.example'),
];

/** The company that customers of this one were with in earlier days. */
export const FORMER_COMPANY: ReadonlyMap<number, number> = new Map([[5, 7]]);
/** Days before the seeding on which it was given up, and deleted. */
export const FORMER_COMPANY_ENDED = -60;

/** A customer that the shop knows. */
export interface DemoPerson {
  readonly id: number;
  readonly firstname: string;
  readonly lastname: string;
  readonly companyId: number;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
}

/** Persons 1 to 5 are the agents'. */
export const CUSTOMERS: readonly DemoPerson[] = [
  person(6, 'Ingrid', 'Dahl', 2, 'Purchaser'),
  person(7, 'Henrik', 'Lund', 2, 'Site manager'),
  person(8, 'Silje', 'Moen', 2, 'HR adviser'),
  person(9, 'Bjørn', 'Eriksen', 3, 'Captain'),
  person(10, 'Aud', 'Tveit', 3, 'Crew manager'),
  person(11, 'Magnus', 'Strand', 3, 'Purchaser'),
  person(12, 'Nora', 'Haugen', 4, 'Head teacher'),
  person(13, 'Emil', 'Bakken', 4, 'Teacher'),
  person(14, 'Solveig', 'Myhre', 5, 'Accountant'),
  person(15, 'Per', 'Aasen', 5, 'Partner'),
  person(16, 'Åse', 'Nygård', 5, 'Accountant'),
  person(17, 'Fiona', 'Holmgren', 6, 'Owner'),
  person(18, 'Callum', 'Reid', 6, 'Guide'),
  person(19, 'Isla', 'Murray', 6, 'Guide'),
  person(20, 'Ewan', 'Stewart', 6, 'Booking'),
];

/** Names for visitors that nobody knows yet, by the language they speak. */
export const VISITOR_NAMES = {
  no: [
    'Lise Karlsen',
    'Tom Arne Vik',
    'Jakob Berg',
    'Maja Nilsen',
    'Thea Iversen',
    'Oliver Pettersen',
    'Hanne Sæther',
    'Elin Johnsen',
    'Sondre Fossum',
  ],
  en: [
    'Sara Lindqvist',
    'James Whitfield',
    'Priya Raman',
    'Daniel Okafor',
    'Lucy Barnes',
    'Mateusz Kowalski',
    'Grace Kelly-Moore',
  ],
} as const;

/** The company from abroad; its people write English. */
export const ENGLISH_COMPANY = 6;

function agent(
  id: number,
  login: string,
  password: string,
  firstname: string,
  lastname: string,
  nickname: string,
  title: string,
  group: number,
  rights: DemoAgent['rights'],
): DemoAgent {
  return { id, login, password, firstname, lastname, nickname, title, group, rights };
}

function company(id: number, name: string, department: string, orgNr: string, domain: string) {
  return {
    contact_id: id,
    name,
    department,
    orgnr: orgNr,
    number1: String(10_000 + id),
    email: `post@${domain}`,
    phone: `+47 55 00 00 0${id}`,
  };
}

function person(
  id: number,
  firstname: string,
  lastname: string,
  companyId: number,
  title: string,
): DemoPerson {
  const domain = COMPANIES[companyId - 1]?.email.slice('post@'.length);
  const email = `${asciiOf(firstname)}.${asciiOf(lastname)}@${domain}`;
  return { id, firstname, lastname, companyId, title, email, phone: `+47 900 00 0${id + 100}` };
}

/** The name as it stands in an address: lower case, Nordic letters spelt out. */
export function asciiOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll('æ', 'ae')
    .replaceAll(' ', '.');
}
