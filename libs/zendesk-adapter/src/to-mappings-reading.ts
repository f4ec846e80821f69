import type { MappingsReading } from '@patchcord/contact-ports';
import { parseStoredMappings } from '@patchcord/queue-mapping';

/** What the value of the setting says; a value that is no text is damaged, too. */
export function toMappingsReading(value: unknown): MappingsReading {
  if (value !== undefined && value !== null && typeof value !== 'string') {
    return { kind: 'damaged', text: JSON.stringify(value), reason: 'It is not a text.' };
  }
  const parsed = parseStoredMappings(value);
  if (parsed.kind === 'damaged') return { kind: 'damaged', text: value ?? '', reason: parsed.reason };
  const { brandQueues, queueBrands, revision } = parsed;
  return { kind: 'read', stored: { brandQueues, queueBrands, revision } };
}
