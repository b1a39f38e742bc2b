/** Tells a time zone that the database does not know from all other failures. */
import { DatabaseError } from 'pg';

/** SQLSTATE invalid_parameter_value, which other parameters can be too. */
const INVALID_PARAMETER = '22023';

/** @param zone - the IANA name that the statement was given; the message has it in every language of the server */
export function isUnknownTimeZone(error: unknown, zone: string): boolean {
  return (
    error instanceof DatabaseError &&
    error.code === INVALID_PARAMETER &&
    error.message.includes(`"${zone}"`)
  );
}
