import type { TranscriptItem } from '@patchcord/contact-ports';

/** A line for tests, from the customer. */
export function line(id: string, at: number, overrides: Partial<TranscriptItem> = {}): TranscriptItem {
  return {
    ...{ id, at, contactId: 'c1', kind: 'message', role: 'customer', name: 'Carla', text: id },
    ...overrides,
  };
}
