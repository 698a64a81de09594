const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes a Ctrl-C on, which the terminal has sent us already: that is one, not two. */
const SAME_MILLISECONDS = 2_000;
const EXIT_IMPATIENT = 130;

/** Resolves when somebody asks this process to stop. Whoever asks again later gets it at once. */
export function untilTold(): Promise<NodeJS.Signals> {
  let toldAt: number | undefined;
  return new Promise((resolve) => {
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        toldAt ??= Date.now();
        if (Date.now() - toldAt > SAME_MILLISECONDS) process.exit(EXIT_IMPATIENT);
        resolve(signal);
      });
    }
  });
}
