// Lit announces its development build once per page; a test that prints fails.
Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) });
