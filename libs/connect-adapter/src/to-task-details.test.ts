import { describe, expect, it } from 'vitest';
import * as data from '../tests/contact-data.js';
import type { ContactData } from './connect-types.js';
import { toTaskDetails } from './to-task-details.js';

describe('toTaskDetails', () => {
  it.each([
    ['a call', data.ringingCall],
    ['a queue callback', data.offeredCallback],
    ['a chat', data.offeredChat],
    ['a channel that is newer than this code', { ...data.offeredTask, type: 'hologram' }],
  ])('has nothing to say about %s', (_, contact) => {
    expect(toTaskDetails(contact)).toBeUndefined();
  });

  it.each([
    ['URL', 'url'],
    ['url', 'url'],
    ['STRING', 'text'],
    ['NUMBER', 'number'],
    ['DATE', 'date'],
    ['EMAIL', 'email'],
    ['ATTACHMENT', 'attachment'],
    ['EMAIL_MESSAGE', 'attachment'],
    ['CONTACT_ANALYSIS', 'unknown'],
    [null, 'unknown'],
  ])('maps a reference of type %s to %s', (type, kind) => {
    const contact = { ...data.offeredTask, references: { it: { type, value: 'something' } } };
    expect(toTaskDetails(contact)?.references).toEqual([{ name: 'it', kind, value: 'something' }]);
  });

  it('leaves out references that say nothing, and keeps files by their name', () => {
    const references = {
      empty: { type: 'URL', value: ' ' },
      missing: { type: 'STRING' },
      broken: null,
      'invoice.pdf': { type: 'ATTACHMENT', value: null },
    };
    expect(toTaskDetails({ ...data.offeredTask, references })?.references).toEqual([
      { name: 'invoice.pdf', kind: 'attachment', value: '' },
    ]);
  });

  it('gives an e-mail without a subject the name of its contact, and a task without a name none', () => {
    const email: ContactData = { ...data.offeredEmail, segmentAttributes: null, references: null };
    expect(toTaskDetails(email)).toEqual({
      name: 'Inbound e-mail',
      description: undefined,
      references: [{ name: 'From', kind: 'email', value: 'carla@example.com' }],
    });
    const task: ContactData = { ...data.offeredTask, name: null, description: '', references: null };
    expect(toTaskDetails(task)).toEqual({ name: '', description: undefined, references: [] });
  });
});
