import { expect, it } from 'vitest';
import { sampleTimeline } from '../../tests/sample-timeline.js';
import { createStoryReader } from './contact-story.js';
import { exportTimeline } from './export-timeline.js';

const now = Date.UTC(2026, 10, 23, 10);
const stories = createStoryReader();

it('exports what is shown, with ISO times, and says that it is redacted', () => {
  const exported = exportTimeline(stories(sampleTimeline.slice(3, 4), true), true, now);
  expect({ ...exported, text: JSON.parse(exported.text) as unknown }).toEqual({
    fileName: 'patchcord-timeline-2026-11-23.json',
    contactCount: 1,
    entryCount: 1,
    text: {
      format: 'patchcord-timeline',
      version: 1,
      exportedAt: '2026-11-23T10:00:00.000Z',
      redacted: true,
      contacts: [
        {
          contactId: '5f0b2a7e-6f0e-4a54-9d3c-0c1d2e3f4a5b',
          entries: [
            {
              at: '2026-11-23T09:02:13.700Z',
              kind: 'decision',
              name: 'customer.identified',
              reason: '••• is the only user with •••34.',
              data: { customer: '•••' },
            },
          ],
        },
      ],
    },
  });
});

it('says in the name of the file that it holds personal details', () => {
  const exported = exportTimeline(stories(sampleTimeline, false), false, now);
  expect(exported.fileName).toBe('patchcord-timeline-2026-11-23-with-personal-details.json');
  expect([exported.contactCount, exported.entryCount]).toEqual([2, 14]);
  expect(exported.text).toContain('Jane Doe');
});
