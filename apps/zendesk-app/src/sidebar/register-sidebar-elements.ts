import { agentUiElements } from '@patchcord/agent-ui';
import { Sidebar } from './sidebar.js';

/** Registers every element of the sidebar. Call it once, before the first of them is wanted. */
export function registerSidebarElements(registry: CustomElementRegistry): void {
  for (const tag of ['patchcord-time-since', 'patchcord-live-region'] as const) {
    registry.define(tag, agentUiElements[tag]);
  }
  registry.define('patchcord-sidebar', Sidebar);
}
