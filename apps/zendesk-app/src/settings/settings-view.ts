import type { AppSettings, SettingWarning } from '@patchcord/contact-attributes';
import type { PortErrorReason, TicketId, TicketToDialFrom } from '@patchcord/contact-ports';
import type { SnapshotFrom } from 'xstate';
import type { KnownBrand } from './mappings/check-draft.js';
import type { mappingsMachine } from './mappings/mappings-machine.js';

/** The mappings as they stand, saved or not. */
export type MappingsSnapshot = SnapshotFrom<typeof mappingsMachine>;

/** The settings of the installation: as Zendesk gave them, and as they were read. */
export interface InstalledSettings {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly appSettings: AppSettings;
  readonly warnings: readonly SettingWarning[];
}

/** Looks a ticket up in Zendesk; undefined when there is none. Rejects with a `PortError`. */
export type FindTicket = (id: TicketId) => Promise<TicketToDialFrom | undefined>;

/** Whose page it is; undefined until Zendesk has said. Settings are for administrators only. */
export type SettingsAudience = 'agent' | 'administrator' | undefined;

/** Whether the user fields exist that Voice ID's status is written to. */
export type UserFieldsView =
  | { readonly kind: 'unknown' | 'checking' }
  | { readonly kind: 'failed'; readonly reason: PortErrorReason }
  | { readonly kind: 'checked'; readonly missing: readonly string[] };

/** The settings; while nobody knows whose page it is, the whole page. */
export type SettingsView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: PortErrorReason }
  | {
      readonly kind: 'ready';
      readonly brands: readonly KnownBrand[];
      readonly installed: InstalledSettings;
      readonly findTicket: FindTicket;
      /** Undefined while fewer than two brands are active: then there is nothing to map. */
      readonly mappings: MappingsSnapshot | undefined;
    };
