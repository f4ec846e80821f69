// `npm test`: installs what is missing, a browser too, and runs every check.
import './require-node.cjs';

import('./run-tests.mjs')
  .then(({ runTests }) => runTests())
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
