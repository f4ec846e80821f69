import { agentUiElements } from '@patchcord/agent-ui';
import { Companion } from './companion.js';
import { DevicesPanel } from './devices-panel.js';
import { LevelMeter } from './level-meter.js';
import { SelfTestPanel } from './self-test-panel.js';
import { SettingsPanel } from './settings-panel.js';
import { SoundPanel } from './sound-panel.js';
import { StateCard } from './state-card.js';

const used = [
  'patchcord-copy-field',
  'patchcord-live-region',
  'patchcord-status-panel',
  'patchcord-time-since',
] as const;

/** Registers every element of the page. Call it once, before the first of them is wanted. */
export function registerElements(registry: CustomElementRegistry): void {
  for (const tag of used) registry.define(tag, agentUiElements[tag]);
  registry.define('patchcord-level-meter', LevelMeter);
  registry.define('patchcord-companion-state', StateCard);
  registry.define('patchcord-companion-sound', SoundPanel);
  registry.define('patchcord-companion-devices', DevicesPanel);
  registry.define('patchcord-companion-self-test', SelfTestPanel);
  registry.define('patchcord-companion-settings', SettingsPanel);
  registry.define('patchcord-companion', Companion);
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-companion': Companion;
  }
}
