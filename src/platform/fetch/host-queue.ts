import type { Clock } from "./clock.ts";

/** Leave to send one request to a host, to be given back; or when to come back instead. */
export type Turn = { outcome: "turn"; host: string; release(): void } | Later;
interface Later {
  outcome: "later";
  afterMs: number;
}

export interface QueueSettings {
  pauseMs: number;
  maxRunning: number;
  maxWaiting: number;
  maxWaitMs: number;
  clock: Clock;
}

/** Those who want to ask one host something. */
export class HostQueue {
  readonly #host: string;
  readonly #settings: QueueSettings;
  #running = 0;
  #waiting: ((turn: Turn) => void)[] = [];
  #nextStartAt = 0;
  #blockedUntil = 0;
  #stopTimer: (() => void) | undefined;

  constructor(host: string, settings: QueueSettings) {
    this.#host = host;
    this.#settings = settings;
  }

  get isAtRest(): boolean {
    return this.#running === 0 && this.#waiting.length === 0;
  }

  /** At rest, and nothing to remember: neither a pause nor a wish to be left alone. */
  get isForgettable(): boolean {
    return this.isAtRest && Math.max(this.#nextStartAt, this.#blockedUntil) <= this.#settings.clock.now();
  }

  take(signal?: AbortSignal): Promise<Turn> {
    signal?.throwIfAborted();
    const { maxWaiting, maxWaitMs, clock } = this.#settings;
    const isFull = this.#waiting.length >= maxWaiting || this.#pausesMs() > maxWaitMs;
    if (isFull || this.#blockedUntil > clock.now()) return Promise.resolve(this.later());
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        leave();
        reject(signal?.reason);
      };
      const answer = (turn: Turn) => {
        leave();
        resolve(turn);
      };
      const stopPatience = clock.after(maxWaitMs, () => answer(this.later()));
      const leave = () => {
        this.#waiting = this.#waiting.filter((other) => other !== answer);
        stopPatience();
        signal?.removeEventListener("abort", onAbort);
      };
      signal?.addEventListener("abort", onAbort);
      this.#waiting.push(answer);
      this.#callNext();
    });
  }

  block(ms: number): void {
    this.#blockedUntil = Math.max(this.#blockedUntil, this.#settings.clock.now() + ms);
    if (ms > 0) this.sendAway();
  }

  sendAway(): void {
    this.#stopTimer?.();
    for (const answer of [...this.#waiting]) answer(this.later());
  }

  later(): Later {
    const { clock, pauseMs } = this.#settings;
    const afterMs = Math.max(1000, this.#blockedUntil - clock.now(), this.#pausesMs() + pauseMs);
    return { outcome: "later", afterMs };
  }

  /** The least that a newcomer would wait, by the pauses alone. */
  #pausesMs(): number {
    const { clock, pauseMs } = this.#settings;
    return Math.max(0, this.#nextStartAt - clock.now()) + this.#waiting.length * pauseMs;
  }

  #callNext(): void {
    const { clock, maxRunning, pauseMs } = this.#settings;
    this.#stopTimer?.();
    while (this.#running < maxRunning) {
      const next = this.#waiting[0];
      if (next === undefined) return;
      const pauseLeftMs = this.#nextStartAt - clock.now();
      if (pauseLeftMs > 0) {
        this.#stopTimer = clock.after(pauseLeftMs, () => this.#callNext());
        return;
      }
      this.#running += 1;
      this.#nextStartAt = clock.now() + pauseMs;
      next(this.#turn());
    }
  }

  #turn(): Turn {
    let isReleased = false;
    const release = () => {
      if (isReleased) return;
      isReleased = true;
      this.#running -= 1;
      this.#callNext();
    };
    return { outcome: "turn", host: this.#host, release };
  }
}
