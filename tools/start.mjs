// `npm start`: installs what is missing, builds, and runs the sandbox. Standard output belongs to the sandbox.
import './require-node.cjs';

import('./start-sandbox.mjs')
  .then(({ startSandbox }) => startSandbox(process.argv.slice(2)))
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
