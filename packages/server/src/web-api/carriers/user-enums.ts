/** The vendor's enumerations that only users have. */
import { enumeration } from './vendor-enum.ts';

export const credentialControlType = enumeration('CredentialControlType', {
  Static: 0,
  Edit: 1,
  Password: 2,
  Link: 3,
  Hidden: 4,
});

export const commandAction = enumeration('CommandAction', {
  Implicit: 0,
  YesNo: 1,
  OkCancel: 2,
  Ok: 3,
});
