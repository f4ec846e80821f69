import { describe, expect, it } from 'vitest';
import { readWorkForm } from './read-work-form.js';

const form = (fields: Readonly<Record<string, string>>) => {
  const data = new FormData();
  const usual = { queue: 'Support', agent: 'alex.morgan', delivery: 'now', expiry: 'never' };
  for (const [name, value] of Object.entries({ ...usual, ...fields })) data.set(name, value);
  return data;
};
const parts = { attributes: { zendesk_user: '7' }, references: {} };

describe('readWorkForm', () => {
  it('reads a task, scheduled and expiring, without a text that is empty', () => {
    const fields = { name: ' Zendesk-4 ', description: ' ', delivery: 'soon', expiry: 'later' };
    expect(readWorkForm('task', form(fields), parts)).toEqual({
      kind: 'task',
      options: {
        name: 'Zendesk-4',
        queue: 'Support',
        agent: 'alex.morgan',
        scheduledInMs: 15_000,
        expiresInMs: 300_000,
        ...parts,
      },
    });
  });

  it('reads an e-mail, which waits for the agent but is never scheduled', () => {
    const fields = { name: 'Hello', from: 'jane@example.com', fromName: 'Jane', description: 'Hi' };
    const options = { subject: 'Hello', from: 'jane@example.com', fromName: 'Jane', description: 'Hi' };
    const usual = { queue: 'Support', agent: 'alex.morgan', ...parts };
    expect(readWorkForm('email', form({ ...fields, delivery: 'free' }), parts)).toEqual({
      kind: 'email',
      options: { ...options, ...usual, whenFree: true },
    });
    expect(readWorkForm('email', form({ ...fields, delivery: 'minute' }), parts)).toEqual({
      kind: 'email',
      options: { ...options, ...usual },
    });
  });

  it('reads something nobody knows', () => {
    expect(readWorkForm('hologram', form({ name: 'A visit' }), parts)).toEqual({
      kind: 'hologram',
      options: { name: 'A visit', queue: 'Support', agent: 'alex.morgan', ...parts },
    });
  });
});
