import { agentUiElements } from '../src/agent-ui-elements.js';
import { gardenTokens } from '../src/tokens/garden-tokens.js';

for (const [tag, element] of Object.entries(agentUiElements)) {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}

const tokens = document.createElement('style');
tokens.textContent = `${gardenTokens.cssText} body { margin: 0; background: var(--patchcord-background); }`;
document.head.append(tokens);
