import { Presets, SingleBar } from "cli-progress";

export interface Progress {
  to(done: number, all: number): void;
  end(): void;
}

/** A bar with rate and time left on a terminal; a line each tenth of the way in a pipe. On standard error. */
export function showProgress(what: string): Progress {
  return process.stderr.isTTY ? bar(what) : lines(what);
}

function bar(what: string): Progress {
  const started = Date.now();
  const drawn = new SingleBar(
    {
      format: `${what} {bar} {value}/{total} · {rate}/s · {eta_formatted} left`,
      stream: process.stderr,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let isDrawn = false;
  return {
    to(done, all) {
      const rate = (done / Math.max(0.001, (Date.now() - started) / 1000)).toFixed(0);
      if (!isDrawn) drawn.start(all, done, { rate });
      isDrawn = true;
      drawn.setTotal(all);
      drawn.update(done, { rate });
    },
    end: () => drawn.stop(),
  };
}

function lines(what: string): Progress {
  let tenths = -1;
  return {
    to(done, all) {
      const now = all === 0 ? 10 : Math.floor((done / all) * 10);
      if (now > tenths) process.stderr.write(`${what} ${done}/${all}\n`);
      tenths = now;
    },
    end: () => undefined,
  };
}
