import { gardenTokens } from '@patchcord/agent-ui';
import { registerSidebarElements } from './register-sidebar-elements.js';
import { startSidebar } from './start-sidebar.js';

if (gardenTokens.styleSheet) document.adoptedStyleSheets.push(gardenTokens.styleSheet);
registerSidebarElements(customElements);

const sidebar = document.querySelector('patchcord-sidebar');
if (sidebar) void startSidebar(sidebar, { sdk: window.ZAFClient, location: window.location });
