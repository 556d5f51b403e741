/** Time as a value, so that a test can hold it. */
export interface Clock {
  now(): number;
  /** Calls back after so many milliseconds; the answer cancels it. */
  after(ms: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
