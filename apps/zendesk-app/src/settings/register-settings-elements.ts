import { agentUiElements } from '@patchcord/agent-ui';
import { timelineElements } from '../timeline/timeline-elements.js';
import { AppSettingsList } from './elements/app-settings-list.js';
import { AttributeTester } from './elements/attribute-tester.js';
import { BrandQueues } from './elements/brand-queues.js';
import { ConflictPanel } from './elements/conflict-panel.js';
import { DamagePanel } from './elements/damage-panel.js';
import { MappingsEditor } from './elements/mappings-editor.js';
import { MappingsTransfer } from './elements/mappings-transfer.js';
import { OutboundTester } from './elements/outbound-tester.js';
import { QueueBrands } from './elements/queue-brands.js';
import { QueueTester } from './elements/queue-tester.js';
import { SaveBar } from './elements/save-bar.js';
import { SettingsPage } from './elements/settings-page.js';
import { VoiceIdSettings } from './elements/voice-id-settings.js';

const settingsElements = {
  ...timelineElements,
  'patchcord-app-settings-list': AppSettingsList,
  'patchcord-attribute-tester': AttributeTester,
  'patchcord-brand-queues': BrandQueues,
  'patchcord-conflict-panel': ConflictPanel,
  'patchcord-copy-field': agentUiElements['patchcord-copy-field'],
  'patchcord-damage-panel': DamagePanel,
  'patchcord-mappings-editor': MappingsEditor,
  'patchcord-mappings-transfer': MappingsTransfer,
  'patchcord-outbound-tester': OutboundTester,
  'patchcord-queue-brands': QueueBrands,
  'patchcord-queue-tester': QueueTester,
  'patchcord-save-bar': SaveBar,
  'patchcord-settings-page': SettingsPage,
  'patchcord-status-panel': agentUiElements['patchcord-status-panel'],
  'patchcord-voice-id-settings': VoiceIdSettings,
} as const;

/** Registers every element of the nav bar page. Call it once, before the first of them is wanted. */
export function registerSettingsElements(registry: CustomElementRegistry): void {
  for (const [tag, element] of Object.entries(settingsElements)) registry.define(tag, element);
}
