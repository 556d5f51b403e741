/** Failures that a person makes by mistake cost nothing; each one after them doubles the wait. */
export interface WaitRule {
  free: number;
  firstMs: number;
  mostMs: number;
}

/** Of whoever names one account: the wait ends, so that nobody can lock out its owner for good. */
export const accountRule: WaitRule = { free: 5, firstMs: 2_000, mostMs: 15 * 60_000 };
/** Of an address, behind which a whole house may be. */
export const addressRule: WaitRule = { free: 20, firstMs: 2_000, mostMs: 60 * 60_000 };
/** Of an address that makes accounts, whether or not it succeeds. */
export const registerRule: WaitRule = { free: 6, firstMs: 60_000, mostMs: 60 * 60_000 };
/** After this long without a failure all are forgotten. */
export const forgetAfterMs = 24 * 60 * 60_000;

/** @param failures so far, this one with them. @returns how long to wait until the next try. */
export function waitAfter(failures: number, { free, firstMs, mostMs }: WaitRule): number {
  if (failures < free) return 0;
  return Math.min(mostMs, firstMs * 2 ** Math.min(failures - free, 30));
}

/** One household has one IPv4 address, or a network of IPv6 addresses (the first 64 bits). */
export function householdOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().replace(/%.*$/, "").split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill("0"), ...after].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
