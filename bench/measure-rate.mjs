/** Warm-up before a measurement, and its length at least, in milliseconds. */
const warmUp = 200;
const duration = 600;

/**
 * How often a second a task runs, by wall time; best of three rounds, as whatever else the machine does only slows it down.
 *
 * @param {(count: number) => unknown} task receives the number of the run
 */
export function measureRate(task) {
  run(task, warmUp);
  return Math.max(...Array.from({ length: 3 }, () => run(task, duration / 3)));
}

function run(task, milliseconds) {
  const start = performance.now();
  let count = 0;
  let batch = 1;
  for (;;) {
    for (const end = count + batch; count < end; count += 1) task(count);
    const elapsed = performance.now() - start;
    if (elapsed >= milliseconds) return (count / elapsed) * 1000;
    // The clock costs more than a fast task: ask it about once a millisecond.
    batch = Math.max(1, Math.ceil(count / Math.max(elapsed, 1)));
  }
}
