import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, startAccount } from './account.js';
import { type FaultCase, listCases } from './fault-case.js';
import { judgeLife } from './judge-life.js';
import type { Life } from './life.js';
import { MatrixReport } from './matrix-report.js';
import { printCase } from './print-case.js';
import { type LifeReport, runLife } from './run-life.js';

/**
 * Lives a life without faults, then once for each cell of its matrix.
 * @param includes which cells; default: all
 */
export async function describeLife(
  life: Life,
  includes: (cell: FaultCase) => boolean = () => true,
): Promise<void> {
  const usual = await runUsually(life);
  describe(life.name, () => {
    it('when nothing goes wrong', () => {
      expect(usual.requests.length).toBe(life.requests);
      expect(usual.outcome).toEqual(life.outcome);
      expect(usual.pops).toEqual(life.pops);
      expect(usual.witness.notices.map(({ notice }) => notice.code)).toEqual(life.notices);
      expect(usual.leftovers).toEqual([]);
    });
  });
  describeCases(life.name, life, listCases(life, usual.requests).filter(includes));
}

/** Lives a life once for each case. */
export function describeCases(name: string, life: Life, cases: readonly FaultCase[]): void {
  const matrix = new MatrixReport(name);

  describe(`${name}: ${String(cases.length)} cases`, () => {
    let account: Account | undefined;

    beforeAll(async () => {
      account = await startAccount();
    });

    afterAll(async () => {
      await account?.close();
      await matrix.write();
    });

    for (const { name: caseName, trouble, ending } of cases) {
      it(caseName, async () => {
        if (!account) throw new Error('There is no account.');
        const report = await runLife(life, account, trouble);
        const judgement = judgeLife(life, report, ending);
        matrix.add({ name: caseName, ...judgement });
        expect(judgement.complaints, printCase(report)).toEqual([]);
      });
    }
  });
}

async function runUsually(life: Life): Promise<LifeReport> {
  const account = await startAccount();
  try {
    return await runLife(life, account, { isStorageBlocked: false, away: 0 });
  } finally {
    await account.close();
  }
}
