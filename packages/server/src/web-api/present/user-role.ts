/** The two roles that users of Parley have; what else they may do depends on the chat topic. */

export interface UserRole {
  readonly id: number;
  readonly name: string;
  readonly description: string;
}

const ADMINISTRATOR: UserRole = {
  id: 1,
  name: 'US:"Administrator";NO:"Administrator";',
  description: 'US:"Manages topics, users and lists";NO:"Administrerer emner, brukere og lister";',
};
const AGENT: UserRole = {
  id: 2,
  name: 'US:"Agent";NO:"Agent";',
  description: 'US:"Answers in chat topics";NO:"Svarer i chatemner";',
};

export function roleOf(administrator: boolean): UserRole {
  return administrator ? ADMINISTRATOR : AGENT;
}
