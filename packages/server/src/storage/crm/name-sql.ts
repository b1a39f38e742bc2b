/** SQL that puts names together. */

/** First, middle and last name of a person; empty when there is none. */
export function fullNameSql(person: string): string {
  const part = (column: string): string => `nullif(${person}.${column}, '')`;
  return `concat_ws(' ', ${part('firstname')}, ${part('middlename')}, ${part('lastname')})`;
}

/** The name of an associate: its person's, or its own when no person stands behind it. */
export function associateNameSql(associateId: string): string {
  return `(select coalesce(nullif(${fullNameSql('p')}, ''), a.name)
    from associate a left join person p on p.person_id = a.person_id
    where a.associate_id = ${associateId})`;
}
