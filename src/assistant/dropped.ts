/** Why sentences of a model were left out, each reason with how often. */
export interface Dropped {
  add(fault: string): void;
  count(): number;
  byFault(): Record<string, number>;
}

export function dropping(): Dropped {
  const faults = new Map<string, number>();
  return {
    add: (fault) => faults.set(fault, (faults.get(fault) ?? 0) + 1),
    count: () => [...faults.values()].reduce((sum, one) => sum + one, 0),
    byFault: () => Object.fromEntries(faults),
  };
}
