/** Members under an id, such as the connections of a session: most ids have one member, and there are very many ids. */
export interface Groups<Member> {
  /** The members of the id, in the order they came. It does not change while it is gone through. */
  of(id: number): readonly Member[];
  has(id: number): boolean;
  ids(): Iterable<number>;
  add(id: number, member: Member): void;
  remove(id: number, member: Member): void;
  clear(): void;
}

export function createGroups<Member>(): Groups<Member> {
  const groups = new Map<number, readonly Member[]>();
  return {
    of: (id) => groups.get(id) ?? [],
    has: (id) => groups.has(id),
    ids: () => groups.keys(),
    add(id, member) {
      const others = groups.get(id);
      groups.set(id, others === undefined ? [member] : [...others, member]);
    },
    remove(id, member) {
      const left = groups.get(id)?.filter((other) => other !== member) ?? [];
      if (left.length === 0) groups.delete(id);
      else groups.set(id, left);
    },
    clear: () => groups.clear(),
  };
}
