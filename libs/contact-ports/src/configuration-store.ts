import type { BrandQueueRow, QueueBrandRow } from '@patchcord/queue-mapping';

/** Queues and brands as administrators mapped them. */
export interface Mappings {
  readonly queueBrands: readonly QueueBrandRow[];
  readonly brandQueues: readonly BrandQueueRow[];
}

/** What is stored: the mappings with the number of their latest change, from 0 for none. */
export interface StoredMappings extends Mappings {
  readonly revision: number;
}

/** What reading gave: the mappings, or stored text that cannot be read and must not be overwritten silently. */
export type MappingsReading =
  | { readonly kind: 'read'; readonly stored: StoredMappings }
  | { readonly kind: 'damaged'; readonly text: string; readonly reason: string };

/** What saving gave: the new state, or what somebody else saved in the meantime. */
export type MappingsSaving =
  | { readonly kind: 'saved'; readonly stored: StoredMappings }
  | { readonly kind: 'conflict'; readonly current: MappingsReading };

/** Where the mappings are kept for the whole account. Rejects with a `PortError` only. */
export interface ConfigurationStore {
  read(): Promise<MappingsReading>;
  /**
   * Saves over revision `basedOn`. When another revision is stored by now nothing is written, and the answer is the
   * conflict. `'damaged'` says that the damaged text was shown and may be replaced.
   */
  save(mappings: Mappings, basedOn: number | 'damaged'): Promise<MappingsSaving>;
  /** Calls `listener` when another page of the account may have saved: a hint to read again. Returns its own clean-up. */
  onHint(listener: () => void): () => void;
}
