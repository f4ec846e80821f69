import type { LifeReport } from './run-life.js';

/** The story of a life, for whoever reads about its failure. */
export function printCase({ requests, deeds, witness }: LifeReport): string {
  const lines = [
    ...deeds.map(({ after, deed }) => ({ after, text: `-- ${deed}` })),
    ...requests.map(({ after, page, method, path, number, status, fault }) => ({
      after,
      text: `${page}: ${String(number)} ${method} ${path} ${String(status)}${fault ? ` ${JSON.stringify(fault)}` : ''}`,
    })),
  ].sort((a, b) => a.after - b.after);
  const journal = witness.journal.map(({ page, name, reason }) => `${page}: ${name}: ${reason}`);
  return [
    ...lines.map(({ after, text }) => `${(after / 1_000).toFixed(1).padStart(7)} s ${text}`),
    ...journal,
  ].join('\n');
}
