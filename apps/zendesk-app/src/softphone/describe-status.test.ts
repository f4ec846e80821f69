import { describe, expect, it } from 'vitest';
import { softphoneViews } from '../../tests/softphone-views.js';
import { describeStatus } from './describe-status.js';

const statuses = Object.values(softphoneViews).map(({ status }) => status);

describe('describeStatus', () => {
  it('says nothing when all is well', () => {
    expect(describeStatus({ kind: 'ready' })).toBeUndefined();
  });

  it('never leaves the agent without a way out or a word on what is awaited', () => {
    const stuck = statuses.filter((status) => {
      const content = describeStatus(status);
      return content !== undefined && content.actions === undefined && content.progress === undefined;
    });

    expect(stuck).toEqual([]);
  });

  it.each([
    ['zendesk', 'Waiting for Zendesk'],
    ['settings', 'Reading the settings of this app'],
    ['connect', 'Waiting for Amazon Connect'],
    ['agent', 'Waiting for your agent state'],
  ] as const)('names what it waits for: %s', (awaiting, progress) => {
    expect(describeStatus({ kind: 'loading', awaiting })?.progress).toBe(progress);
  });

  it('gives the exact two origins to approve, and where', () => {
    const content = describeStatus({
      kind: 'origin-not-approved',
      instanceUrl: 'https://acme.my.connect.aws',
      zendeskOrigin: 'https://acme.zendesk.com',
      appOrigin: 'https://735264.apps.zdusercontent.com',
    });

    expect(content?.sentence).toContain('https://acme.my.connect.aws');
    expect(content?.copyables).toEqual([
      { label: 'Origin of Zendesk', value: 'https://acme.zendesk.com' },
      { label: 'Origin of this app', value: 'https://735264.apps.zdusercontent.com' },
    ]);
  });

  it.each([
    ['nothing goes on', [], 'neutral', /^Sign in to take calls/],
    ['what went on is over', ['over'], 'neutral', /^Sign in to take calls/],
    ['a contact goes on', ['over', 'connected'], 'warning', /^Your contacts with customers go on/],
  ] as const)('tells an agent who is signed out how pressing it is: %s', (_what, phases, tone, sentence) => {
    const content = describeStatus(
      { kind: 'signed-out' },
      phases.map((phase) => ({ phase })),
    );

    expect(content?.tone).toBe(tone);
    expect(content?.sentence).toMatch(sentence);
  });

  it('shows the address that cannot be used', () => {
    const content = describeStatus({ kind: 'instance-url-wrong', instanceUrl: 'https://example.com' });

    expect(content?.sentence).toContain('https://example.com');
  });
});
