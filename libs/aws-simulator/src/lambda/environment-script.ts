/**
 * What runs in a worker thread: imports the bundle, calls its `handler` with each event, and posts what came of it. It is
 * text, because a thread starts from a script, and this library's own files may still be TypeScript.
 */
export const environmentScript = `
const { parentPort, workerData } = require('node:worker_threads');

function describe(failure) {
  const isError = failure instanceof Error;
  return {
    errorType: isError ? failure.name : typeof failure,
    errorMessage: isError ? failure.message : String(failure),
    trace: isError && failure.stack ? failure.stack.split('\\n') : [],
  };
}

import(workerData.module).then(
  ({ handler }) => {
    parentPort.on('message', ({ event, context, endsAt }) => {
      const getRemainingTimeInMillis = () => Math.max(0, endsAt - Date.now());
      Promise.resolve()
        .then(() => handler(JSON.parse(event), { ...context, getRemainingTimeInMillis }))
        .then(
          (result) => ({ payload: JSON.stringify(result) ?? 'null' }),
          (failure) => ({ failure: describe(failure) }),
        )
        .then((outcome) => parentPort.postMessage(outcome));
    });
    parentPort.postMessage({ started: typeof handler === 'function' });
  },
  (failure) => parentPort.postMessage({ failure: describe(failure) }),
);
`;
