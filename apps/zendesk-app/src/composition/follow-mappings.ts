import type { Workspace } from '@patchcord/contact-ports';
import type { BrandQueueRow, QueueBrandMapping } from '@patchcord/queue-mapping';
import {
  createConfigurationStore,
  type RegisteredZafClient,
  type ZendeskAgent,
  type ZendeskTicketing,
} from '@patchcord/zendesk-adapter';
import { describeDamagedMappings } from './describe-dial-problem.js';
import { followConfiguration } from './follow-configuration.js';
import { readMappings } from './read-mappings.js';

/** What administrators mapped, as it is now. */
export interface FollowedMappings {
  getQueueBrands(): QueueBrandMapping;
  getBrandQueues(): readonly BrandQueueRow[];
  /** Calls `listener` now and after each change. Returns its own clean-up. */
  follow(listener: (brandQueues: readonly BrandQueueRow[]) => void): () => void;
}

/** Keeps the mappings in a browser tab, whether it handles contacts or not, so that it can begin with those of now. */
export function followMappings(options: {
  readonly zaf: RegisteredZafClient;
  readonly agent: Pick<ZendeskAgent, 'role'>;
  readonly ticketing: Pick<ZendeskTicketing, 'forgetConfiguration'>;
  readonly workspace: Pick<Workspace, 'notify'>;
}): FollowedMappings {
  const { agent, ticketing, workspace, zaf } = options;
  const { client, metadata } = zaf;
  const listeners = new Set<(brandQueues: readonly BrandQueueRow[]) => void>();
  let current: readonly BrandQueueRow[] = [];
  const getQueueBrands = followConfiguration({
    store: createConfigurationStore({ client, installationId: metadata.installationId }),
    initial: readMappings(metadata.settings['queueMappings']),
    onChange: ({ brandQueues }) => {
      current = brandQueues;
      ticketing.forgetConfiguration();
      for (const listener of [...listeners]) listener(brandQueues);
    },
    onDamaged: () => {
      if (agent.role !== 'admin') return;
      workspace.notify({ kind: 'warning', text: describeDamagedMappings() }).catch(reportError);
    },
  });
  return {
    getQueueBrands,
    getBrandQueues: () => current,
    follow: (listener) => {
      const own = (brandQueues: readonly BrandQueueRow[]): void => {
        listener(brandQueues);
      };
      listeners.add(own);
      listener(current);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
