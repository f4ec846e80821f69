/** The engine's only source of time: `now` in epoch milliseconds; `schedule` returns what cancels the task. */
export interface Clock {
  now(): number;
  schedule(task: () => void, delayMs: number): () => void;
}

/** The clock of the machine; its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule: (task, delayMs) => {
    const timer = setTimeout(task, delayMs);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
