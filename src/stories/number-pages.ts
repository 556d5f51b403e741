/**
 * Room for runs of 32-bit numbers, in pages of one size, so that growing copies nothing and no run is ever cut in two. An
 * address says page and place in one number.
 */
export interface NumberPages {
  pages: Uint32Array[];
  /** Runs in use, by page; kept by whoever gives pages back. */
  inUse: number[];
  /** Pages without a run in use. */
  empty: number[];
  current: number;
  /** Where the next run begins in the current page. */
  filled: number;
}

const pageBits = 16;
const pageSize = 1 << pageBits;

export function createNumberPages(): NumberPages {
  return { pages: [], inUse: [], empty: [], current: -1, filled: pageSize };
}

/** Room for a run of at most a page. @returns its address */
export function reserveRun(room: NumberPages, length: number): number {
  if (room.filled + length > pageSize) turnPage(room);
  const address = room.current * pageSize + room.filled;
  room.filled += length;
  room.inUse[room.current] = (room.inUse[room.current] ?? 0) + 1;
  return address;
}

/** Gives a run back: its page is used again when all of its runs have been given back. */
export function giveRunBack(room: NumberPages, address: number): void {
  const page = pageOf(address);
  const left = (room.inUse[page] ?? 0) - 1;
  room.inUse[page] = left;
  if (left === 0 && page !== room.current) room.empty.push(page);
}

export function numbersAt({ pages }: NumberPages, address: number): Uint32Array {
  const numbers = pages[pageOf(address)];
  if (!numbers) throw new Error(`no run at ${address}`);
  return numbers;
}

export function placeInPage(address: number): number {
  return address & (pageSize - 1);
}

function pageOf(address: number): number {
  return address >>> pageBits;
}

function turnPage(room: NumberPages): void {
  if (room.current >= 0 && room.inUse[room.current] === 0) room.empty.push(room.current);
  room.current = room.empty.pop() ?? room.pages.push(new Uint32Array(pageSize)) - 1;
  room.inUse[room.current] = 0;
  room.filled = 0;
}
