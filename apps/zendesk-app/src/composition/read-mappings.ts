import type { MappingsReading } from '@patchcord/contact-ports';
import { parseStoredMappings } from '@patchcord/queue-mapping';

/** The mappings the page was loaded with, as the app's installation holds them. */
export function readMappings(value: unknown): MappingsReading {
  const text = typeof value === 'string' ? value : '';
  const parsed = parseStoredMappings(text);
  if (parsed.kind === 'damaged') return { kind: 'damaged', text, reason: parsed.reason };
  const { revision, queueBrands, brandQueues } = parsed;
  return { kind: 'read', stored: { revision, queueBrands, brandQueues } };
}
