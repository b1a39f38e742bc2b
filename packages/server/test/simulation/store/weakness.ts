/** Ways in which a store can be broken on purpose, so that the checks can show that they see it. */
export type Weakness =
  /** Answers before it has committed: what it then loses was acknowledged. */
  | 'answers early'
  /** Neither looks for a repeated client id nor refuses one. */
  | 'forgets client ids'
  /** Two transactions may change the same session at once. */
  | 'locks nothing'
  /** Gives the newest of those that wait. */
  | 'newest first';
