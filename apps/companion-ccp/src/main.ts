import { applyColorScheme, gardenTokens } from '@patchcord/agent-ui';
import { startCompanion } from './composition/start-companion.js';
import { registerElements } from './elements/register-elements.js';
import { useLocale } from './localisation/use-locale.js';

if (gardenTokens.styleSheet) document.adoptedStyleSheets.push(gardenTokens.styleSheet);
const darkness = matchMedia('(prefers-color-scheme: dark)');
const follow = (): void => {
  applyColorScheme(document.documentElement, darkness.matches ? 'dark' : 'light');
};
follow();
darkness.addEventListener('change', follow);

const wanted = new URLSearchParams(location.search).get('locale') ?? navigator.language;
await useLocale(wanted);
registerElements(customElements);
const page = document.querySelector('patchcord-companion');
if (page) await startCompanion(page, window);
