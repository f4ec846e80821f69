import type { ConfigurationStore, Mappings, MappingsReading } from '@patchcord/contact-ports';
import { compileQueueBrandMapping, type QueueBrandMapping } from '@patchcord/queue-mapping';

export interface FollowConfigurationOptions {
  readonly store: ConfigurationStore;
  /** What the page was loaded with. */
  readonly initial: MappingsReading;
  /** Called with the start, and with each later change. */
  readonly onChange: (mappings: Mappings) => void;
  /** The stored mappings cannot be read; those from before go on. */
  readonly onDamaged: () => void;
}

const nothingMapped: Mappings = { queueBrands: [], brandQueues: [] };

/**
 * Keeps the mappings that administrators save, so that the next contact uses them without a reload. Returns the
 * compiled map from queues to brands as it is now.
 */
export function followConfiguration(options: FollowConfigurationOptions): () => QueueBrandMapping {
  const { store, initial, onChange, onDamaged } = options;
  let mapping = compileQueueBrandMapping([]);
  let latest = 0;

  const take = (reading: MappingsReading): void => {
    if (reading.kind === 'damaged') {
      onDamaged();
      return;
    }
    mapping = compileQueueBrandMapping(reading.stored.queueBrands);
    onChange(reading.stored);
  };

  onChange(nothingMapped);
  take(initial);
  store.onHint(() => {
    const reading = (latest += 1);
    store.read().then(
      (mappings) => {
        if (reading === latest) take(mappings);
      },
      // A failed reading keeps what was there; the next hint, or a reload, reads again.
      () => undefined,
    );
  });
  return () => mapping;
}
