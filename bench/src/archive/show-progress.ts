/** A progress bar on standard error; lines of their own where that is no terminal. */

const WIDTH = 40;
/** Lines that a log gets. */
const LOGGED = 10;

export interface Progress {
  /** One more step is done. */
  step(): void;
}

export function showProgress(title: string, steps: number): Progress {
  const since = performance.now();
  let done = 0;
  let logged = 0;
  return {
    step() {
      done += 1;
      const share = done / steps;
      const seconds = Math.round((performance.now() - since) / 1_000);
      const filled = Math.round(share * WIDTH);
      const line = `${title} [${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${Math.round(share * 100)} % ${seconds} s`;
      if (process.stderr.isTTY) {
        process.stderr.write(`\r${line}${done === steps ? '\n' : ''}`);
      } else if (share * LOGGED >= logged + 1 || done === steps) {
        logged = Math.floor(share * LOGGED);
        console.error(line);
      }
    },
  };
}
