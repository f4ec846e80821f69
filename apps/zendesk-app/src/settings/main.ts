import { gardenTokens } from '@patchcord/agent-ui';
import { registerSettingsElements } from './register-settings-elements.js';
import { startSettings } from './start-settings.js';

if (gardenTokens.styleSheet) document.adoptedStyleSheets.push(gardenTokens.styleSheet);
registerSettingsElements(customElements);

const page = document.querySelector('patchcord-settings-page');
if (page) startSettings(page, { sdk: window.ZAFClient, window }).catch(reportError);
