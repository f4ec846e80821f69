import { beforeEach, describe, it } from 'vitest';
import { openCompanion } from './companion-window.js';
import { liveThroughReloads } from './reload-case.js';
import { useDesk } from './use-desk.js';

const world = useDesk({ crossSite: true, appSettings: { medialess: true } });

beforeEach(async () => {
  await openCompanion(world.desk);
});

describe('Zendesk is loaded again in mid-call, with the companion open', () => {
  it.each([
    ['new', 'by rule'],
    ['given', 'by rule'],
    ['new', 'before the agent’s choice'],
    ['given', 'before the agent’s choice'],
    ['new', 'after the agent’s choice'],
    ['given', 'after the agent’s choice'],
  ] as const)('a %s ticket, %s', async (ticket, assignment) => {
    await liveThroughReloads(world, { ticket, assignment, moments: ['connected'] });
  });
});
