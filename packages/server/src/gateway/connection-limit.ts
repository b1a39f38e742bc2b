/** Bounds how many lines one address holds open, and how many there are in all. */
export interface ConnectionLimit {
  /** Takes a place. @returns what gives it back, or null when there is none. */
  enter(address: string): (() => void) | null;
}

export function createConnectionLimit(most: {
  readonly perAddress: number;
  readonly total: number;
}): ConnectionLimit {
  const byAddress = new Map<string, number>();
  let total = 0;
  return {
    enter(address) {
      const held = byAddress.get(address) ?? 0;
      if (total >= most.total || held >= most.perAddress) return null;
      total += 1;
      byAddress.set(address, held + 1);
      let inside = true;
      return () => {
        if (!inside) return;
        inside = false;
        total -= 1;
        const left = (byAddress.get(address) ?? 1) - 1;
        if (left === 0) byAddress.delete(address);
        else byAddress.set(address, left);
      };
    },
  };
}
