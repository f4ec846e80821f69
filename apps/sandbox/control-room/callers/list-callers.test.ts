import { startZendeskSimulator } from '@patchcord/zendesk-simulator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listCallers, type CallerRecord } from './list-callers.js';

const customer = (name: string, phone: string | null): CallerRecord => ({
  name,
  phone,
  iana_time_zone: 'Europe/London',
  role: 'end-user',
  active: true,
});

describe('listCallers', () => {
  it('offers the known, the unknown, the anonymous and the shared number first, then everybody with a phone', () => {
    const users: CallerRecord[] = [
      customer('Zoe Young', '+447700900142'),
      customer('Amelia Clarke', '+442079460018'),
      customer('Jane Doe', '+1 415-555-0134'),
      customer('Oliver Clarke', '020 7946 0018'),
      customer('Ben Adams', '07700 900143'),
      customer('Sofia Rossi', null),
      { ...customer('Alex Morgan', '+447700900150'), role: 'agent' },
      { ...customer('Gone', '+447700900151'), active: false },
    ];
    expect(listCallers(users)).toEqual({
      first: [
        { id: '+14155550134', name: 'Jane Doe', number: '+14155550134', kind: 'known' },
        { id: 'unknown', name: 'A number nobody knows', number: '+12025550100', kind: 'unknown' },
        { id: 'anonymous', name: 'Anonymous', number: 'anonymous', kind: 'anonymous' },
        {
          id: '+442079460018',
          name: 'Amelia Clarke or Oliver Clarke',
          number: '+442079460018',
          kind: 'shared',
        },
      ],
      others: [
        { id: '+447700900143', name: 'Ben Adams', number: '+447700900143', kind: 'known' },
        { id: '+447700900142', name: 'Zoe Young', number: '+447700900142', kind: 'known' },
      ],
    });
  });

  it('takes another unknown number once the first has become a customer', () => {
    const [unknown] = listCallers([customer('Caller', '+12025550100')]).first;
    expect(unknown?.number).toBe('+12025550101');
  });

  it('finds every kind of caller among the demo data', async () => {
    const zendesk = await startZendeskSimulator();
    onTestFinished(() => zendesk.close());
    const { first, others } = listCallers((await zendesk.driver.state()).users);
    expect(first.map(({ kind, number }) => [kind, number])).toEqual([
      ['known', '+14155550134'],
      ['unknown', '+12025550100'],
      ['anonymous', 'anonymous'],
      ['shared', '+442079460018'],
    ]);
    expect(others.length).toBeGreaterThan(3);
  });
});
