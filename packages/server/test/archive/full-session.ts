/** Two sessions: one of which every column of the archive has a value, and one that is as empty as can be. */
import type { Database } from '../../src/storage/database.ts';

export const FULL_SESSION = 7;
/** Nobody has taken it, and nobody knows who the customer is. */
export const BARE_SESSION = 8;

/** Puts both in, with everything that they refer to, into a database that is empty but for the lists. */
export async function addFullSession(db: Database): Promise<void> {
  await db.query(`
    insert into chat_topic (id, name, description, badge_header) values
      (5, 'Garden', 'All about plants', 'Ask us');
    insert into usergroup (usergroup_id, name, rank) values
      (1, 'Support', 1), (2, 'Sales', 3), (3, 'Night watch', 2);
    insert into contact (contact_id, name, department, category_idx, business_idx, country_id, number1,
        number2, orgnr, xstop, nomailing, text, source, activeinterests, activeerplinks, registered,
        updated, deleteddate) values
      (1, 'Grønt AS', 'Oslo', 2, null, null, '', '', '', false, false, '', 0, 0, 0, now(), now(), null),
      (2, 'Rosenhagen', 'Åsane', 1, 3, 578, '10002', 'ROSE', '913 000 002', true, true,
        'Wants one invoice', 3, 2, 1, '2026-01-02 10:00Z', '2026-02-03 11:00Z', '2026-04-05 12:00Z');
    insert into workflow (workflow_id, name) values (4, 'US:"Reminder";NO:"Påminnelse";');
    insert into form (form_id, name) values (6, 'Newsletter');
    insert into person (person_id, contact_id, rank, firstname, middlename, lastname, mrmrs, title) values
      (1, 1, 1, 'Ola', 'Per', 'Hansen', 'Mr.', 'Gardener'),
      (2, 1, 2, 'Kari', '', 'Lie', 'Ms.', 'Lead'),
      (4, 2, 2, 'Mona', '', 'Main', '', '');
    insert into ejuser (id, loginname, username, password, email, status, simultaneous_login, chat_status) values
      (11, 'ola', 'Ola in the garden', 'a hash', 'ola@login.example', 1, true, 0),
      (12, 'rosa', 'Rosa', null, '', 1, false, 1);
    insert into associate (associate_id, name, tooltip, group_idx, person_id, type, ejuserid, username,
        locationaddress, islocation) values
      (31, 'ola', 'Knows roses', 1, 1, 1, 11, 'ola@example', 'Desk 4', true),
      (32, 'kari', '', 1, 2, 1, null, '', '', false),
      (33, 'robot', '', null, null, 5, null, '', '', false);
    insert into usergrouplink (associate_id, usergroup_id) values (31, 2), (31, 3), (32, 1);
    insert into person (person_id, contact_id, rank, firstname, middlename, lastname, kanafname, kanalname,
        mrmrs, title, person_number, position_idx, category_idx, business_idx, country_id, year_of_birth,
        month_of_birth, day_of_birth, nomailing, usepersonaddress, retired, text, source, associate_id,
        supportassociateid, supportlanguageid, ticketpriorityid, activeinterests, activeerplinks, registered,
        registered_associate_id, updated, updated_associate_id, updated_workflow_id, updated_workflow_at,
        created_form_id, deleteddate) values
      (3, 2, 3, 'Rosa', 'Maria', 'Østby', 'ロサ', 'オストビ', 'Ms.', 'Owner', 'K-3', 3, 1, 4, 578, 1984, 2, 29,
        true, true, true, 'Likes tulips', 2, 32, 31, 2, 3, 4, 1, '2026-01-05 08:00Z', 32,
        '2026-02-06 09:00Z', 33, 4, '2026-03-01 06:30Z', 6, '2026-05-01 07:00Z');
    insert into associate (associate_id, name, person_id, type, ejuserid) values (34, 'rosa', 3, 3, 12);
    update contact set associate_id = 32, registered_associate_id = 31, updated_associate_id = 33
      where contact_id = 2;
    insert into project (project_id, name) values (1, 'Spring');
    insert into projectmember (project_id, person_id) values (1, 3);
    insert into sale (sale_id, heading) values (1, 'Tulips');
    insert into salestakeholder (sale_id, person_id) values (1, 3);
    insert into email (email_id, person_id, contact_id, type, protocol, email_address, description, rank,
        lastsent, bouncecount, lastbounce) values
      (20, 1, null, 0, 'SMTP', 'ola@gront.example', '', 1, null, 0, null),
      (21, 3, null, 1, 'XMPP', 'rosa@messenger.example', '', 1, null, 0, null),
      (22, 3, null, 0, 'SMTP', 'second@rose.example', 'Home', 3, null, 0, null),
      (23, 3, null, 0, 'SMTP', 'rosa@rose.example', 'Work', 2, '2026-03-03 10:00Z', 2, '2026-03-04 11:00Z'),
      (24, null, 2, 0, 'SMTP', 'post@rose.example', 'Office', 1, '2026-03-05 10:00Z', 1, '2026-03-06 11:00Z');
    insert into phone (person_id, contact_id, ptype_idx, phone, description, rank) values
      (3, null, 16387, '+47 55 00 00 01', 'Shared', 1), (3, null, 16385, '+47 55 00 00 02', 'Office', 2),
      (3, null, 16389, '+47 900 00 003', 'Own', 3), (3, null, 16388, '+47 55 00 00 04', 'Evenings', 4),
      (3, null, 16390, '+47 55 00 00 05', 'Boat', 5),
      (null, 2, 3, '+47 56 00 00 01', 'Accounts', 1), (null, 2, 1, '+47 56 00 00 02', 'Shop', 2);
    insert into url (person_id, contact_id, url_address, description, rank) values
      (3, null, 'https://rosa.example', 'Blog', 1), (null, 2, 'https://rose.example', 'Shop', 1);
    insert into address (address_id, person_id, contact_id, atype_idx, address1, address2, address3, city,
        county, state, zipcode, wgs84latitude, wgs84longitude) values
      (41, 3, null, 16387, 'Rosevegen 1', 'Flat 2', 'Left', 'Åsane', 'Vestland', 'V', '5114', 60.5, 5.25),
      (42, null, 2, 1, 'Postboks 3', 'Box room', 'c/o Lie', 'Bergen', 'Vestland', 'V', '5003', 60.25, 5.5),
      (43, null, 2, 2, 'Bryggen 4', 'Gate 5', 'Back', 'Bergen', 'Hordaland', 'H', '5004', 60.75, 5.75);
    insert into chat_session (id, topic_id, user_id, customer_id, contact_id, status, when_requested,
        when_started, when_ended, idle, initial_queue_pos, rating, first_message, last_message, name, email, phone, company_name) values
      (${FULL_SESSION}, 5, 11, 3, 2, 9, '2026-03-02 08:00Z', '2026-03-02 08:01:30Z', '2026-03-02 08:11:30.5Z',
        '2026-03-02 08:12Z', 2, 4, 'My tulips hang', 'Water them',
        'Rosa', 'rosa@tulips.example', '+47 55 00 00 00', 'Tulips Ltd'),
      (${BARE_SESSION}, 5, null, null, null, 4, '2026-03-02 09:00Z', null, null, null, null, null, '', null, null, null, null, '')`);
}
