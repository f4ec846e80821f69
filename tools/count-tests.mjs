// Reads the closing lines of test runners: Vitest's summaries, and node:test's in TAP.

/**
 * @param {string} output what the runners printed, colours included
 * @returns {{ passed: number, failed: number, lines: string[] }} sums, and the closing lines themselves
 */
export function countTests(output) {
  let passed = 0;
  let failed = 0;
  const lines = [];
  for (const line of stripColours(output).split(/\r?\n/)) {
    const summary = /^\s*Tests\s+(?<counts>(?:\d+ \w+(?: \| )?)+) \(\d+\)\s*$/.exec(line)?.groups?.counts;
    const tap = /^# (?<result>pass|fail) (?<count>\d+)$/.exec(line)?.groups;
    if (summary !== undefined) {
      passed += Number(/(\d+) passed/.exec(summary)?.[1] ?? 0);
      failed += Number(/(\d+) failed/.exec(summary)?.[1] ?? 0);
      lines.push(line.trimEnd());
    } else if (tap !== undefined) {
      if (tap.result === 'pass') passed += Number(tap.count);
      else failed += Number(tap.count);
      lines.push(line);
    } else if (/^\s*Test Files\s+\d/.test(line) || /^> nx run \S+:test/.test(line)) {
      lines.push(line.trimEnd());
    }
  }
  return { passed, failed, lines };
}

/** @param {string} text */
function stripColours(text) {
  return text.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
}
