import { mkdir, writeFile } from 'node:fs/promises';
import type { Judgement } from './judge-life.js';
import { knownLimits } from './known-limits.js';

export interface CaseReport extends Judgement {
  readonly name: string;
}

const folder = new URL('../../node_modules/.cache/fault-matrix/', import.meta.url);

/** What became of the cases of one life; written to a file, since tests print nothing. */
export class MatrixReport {
  readonly #life: string;
  readonly #cases: CaseReport[] = [];

  constructor(life: string) {
    this.#life = life;
  }

  add(report: CaseReport): void {
    this.#cases.push(report);
  }

  async write(): Promise<void> {
    const failed = this.#cases.filter(({ complaints }) => complaints.length > 0);
    const limited = this.#cases.filter(({ limits }) => limits.length > 0);
    const summary = {
      life: this.#life,
      cases: this.#cases.length,
      ...{ failed: failed.length, failures: failed },
      ...{ limited: limited.length, limits: limited.map(({ name, limits }) => ({ name, limits })) },
      reasons: knownLimits,
    };
    await mkdir(folder, { recursive: true });
    const file = new URL(`${this.#life.replace(/\W+/g, '-')}.json`, folder);
    await writeFile(file, `${JSON.stringify(summary, undefined, 2)}\n`);
  }
}
