/** The tables that lead on from a session. A join's name is its alias too. None multiplies rows. */
import type { Join } from '../../provider.ts';
import { REACH_JOINS } from './reach-joins.ts';

/** Foreign keys of the session: alias, what it is found by, the session's column. */
const OF_SESSION = [
  ['person', 'person.person_id', 'c.customer_id'],
  ['contact', 'contact.contact_id', 'c.contact_id'],
  ['agent', 'ejuser.id', 'c.user_id'],
] as const;

/** Alias, what it is found by (unique in its table), and what it is found with. */
const LOOK_UPS = [
  ['associate', 'associate.ejuserid', 'c.user_id'],
  ['associatePerson', 'person.person_id', 'associate.person_id'],
  ['associateContact', 'contact.contact_id', 'associatePerson.contact_id'],
  ['associateCategory', 'category.category_id', 'associateContact.category_idx'],
  ['associateGroup', 'usergroup.usergroup_id', 'associate.group_idx'],

  ['personPosition', 'perspos.perspos_id', 'person.position_idx'],
  ['personCountry', 'country.country_id', 'person.country_id'],
  ['personSource', 'source.source_id', 'person.source'],
  ['personCategory', 'category.category_id', 'person.category_idx'],
  ['personBusiness', 'business.business_id', 'person.business_idx'],
  ['personPriority', 'ticket_priority.id', 'person.ticketpriorityid'],
  ['personLanguage', 'cust_lang.id', 'person.supportlanguageid'],
  ['personWorkflow', 'workflow.workflow_id', 'person.updated_workflow_id'],
  ['personForm', 'form.form_id', 'person.created_form_id'],
  ['personUpdater', 'associate.associate_id', 'person.updated_associate_id'],
  ['personUpdaterPerson', 'person.person_id', 'personUpdater.person_id'],
  ['personRegistrar', 'associate.associate_id', 'person.registered_associate_id'],
  ['personRegistrarPerson', 'person.person_id', 'personRegistrar.person_id'],
  ['personSupporter', 'associate.associate_id', 'person.supportassociateid'],
  ['personSupporterPerson', 'person.person_id', 'personSupporter.person_id'],
  ['personOwner', 'associate.associate_id', 'person.associate_id'],
  ['personOwnerPerson', 'person.person_id', 'personOwner.person_id'],

  ['contactCategory', 'category.category_id', 'contact.category_idx'],
  ['contactBusiness', 'business.business_id', 'contact.business_idx'],
  ['contactCountry', 'country.country_id', 'contact.country_id'],
  ['contactSource', 'source.source_id', 'contact.source'],
  ['contactUpdater', 'associate.associate_id', 'contact.updated_associate_id'],
  ['contactUpdaterPerson', 'person.person_id', 'contactUpdater.person_id'],
  ['contactRegistrar', 'associate.associate_id', 'contact.registered_associate_id'],
  ['contactRegistrarPerson', 'person.person_id', 'contactRegistrar.person_id'],
  ['contactOwner', 'associate.associate_id', 'contact.associate_id'],
] as const;

export const JOINS: Readonly<Record<string, Join>> = {
  topic: { after: [], sql: 'join chat_topic topic on topic.id = c.topic_id', optional: null },
  ...Object.fromEntries(OF_SESSION.map(([alias, by, key]) => [alias, ofSession(alias, by, key)])),
  ...Object.fromEntries(LOOK_UPS.map(([alias, by, key]) => [alias, lookUp(alias, by, key)])),
  associateOtherGroups: {
    after: ['associate'],
    sql: `left join lateral (
      select array_agg(g.usergroup_id order by g.rank, g.usergroup_id) as ids,
        string_agg(g.name, ', ' order by g.rank, g.usergroup_id) as names
      from usergrouplink l join usergroup g on g.usergroup_id = l.usergroup_id
      where l.associate_id = associate.associate_id) associateOtherGroups on true`,
    optional: null,
  },
  // Several associates may stand for one person; the one that is in use tells most.
  personAsAssociate: {
    after: [],
    sql: `left join lateral (
      select s.type, u.chat_status from associate s left join ejuser u on u.id = s.ejuserid
      where s.person_id = c.customer_id
      order by s.deleted, s.associate_id limit 1) personAsAssociate on true`,
    optional: null,
  },
  contactMain: {
    after: [],
    sql: `left join lateral (
      select m.firstname, m.middlename, m.lastname from person m
      where m.contact_id = c.contact_id and m.deleteddate is null
      order by m.rank, m.person_id limit 1) contactMain on true`,
    optional: null,
  },
  ...REACH_JOINS,
};

function ofSession(alias: string, foundBy: string, foreignKey: string): Join {
  const inner = joinOf(alias, foundBy, foreignKey);
  const [table, column] = foundBy.split('.');
  const from = `${table} ${alias}`;
  const optional = { foreignKey, inner, from, key: `${alias}.${column}` };
  return { after: [], sql: `left ${inner}`, optional };
}

function lookUp(alias: string, foundBy: string, foundWith: string): Join {
  const [before = ''] = foundWith.split('.');
  return {
    after: before === 'c' ? [] : [before],
    sql: `left ${joinOf(alias, foundBy, foundWith)}`,
    optional: null,
  };
}

function joinOf(alias: string, foundBy: string, foundWith: string): string {
  const [table, column] = foundBy.split('.');
  return `join ${table} ${alias} on ${alias}.${column} = ${foundWith}`;
}
