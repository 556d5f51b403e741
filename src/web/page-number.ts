/** The number of a page in an address, from 1; what is no number is the first. */
export function readPageNumber(written: string | undefined): number {
  return /^[1-9]\d{0,5}$/.test(written ?? "") ? Number(written) : 1;
}
