import { agentUiElements } from '@patchcord/agent-ui';
import { ContactRows } from './contact-rows.js';
import { DialPanel } from './dial-panel.js';
import { Softphone } from './softphone.js';
import { SoundPanel } from './sound-panel.js';
import { UnsentItem } from './unsent-item.js';
import { UnsentPanel } from './unsent-panel.js';

/** Registers every element of the softphone's page. Call it once, before the first of them is wanted. */
export function registerElements(registry: CustomElementRegistry): void {
  for (const [tag, element] of Object.entries(agentUiElements)) registry.define(tag, element);
  registry.define('patchcord-contact-rows', ContactRows);
  registry.define('patchcord-dial-panel', DialPanel);
  registry.define('patchcord-sound-panel', SoundPanel);
  registry.define('patchcord-unsent-item', UnsentItem);
  registry.define('patchcord-unsent-panel', UnsentPanel);
  registry.define('patchcord-softphone', Softphone);
}
