import './styles/index.css';
import { AppFrame } from './elements/app-frame.js';
import { CallMenu } from './elements/call-menu.js';
import { TicketComposer } from './elements/ticket-composer.js';
import { ZendeskWorkspace } from './elements/zendesk-workspace.js';
import { RequesterField } from './elements/requester-field.js';
import { SearchBox } from './elements/search-box.js';
import { UserMenu } from './elements/user-menu.js';
import { AppIcon } from './elements/app-icon.js';
import { TicketConversation } from './elements/ticket-conversation.js';
import { tabAgent } from './store/tab-agent.js';
import { fetchSnapshot } from './store/workspace-api.js';
import { WorkspaceStore } from './store/workspace-store.js';

customElements.define('zd-app-frame', AppFrame);
customElements.define('zd-app-icon', AppIcon);
customElements.define('zd-call-menu', CallMenu);
customElements.define('zd-requester-field', RequesterField);
customElements.define('zd-search-box', SearchBox);
customElements.define('zd-user-menu', UserMenu);
customElements.define('zd-ticket-conversation', TicketConversation);
customElements.define('zd-ticket-composer', TicketComposer);
customElements.define('zd-workspace', ZendeskWorkspace);

const snapshot = await fetchSnapshot();
const workspace = document.querySelector<ZendeskWorkspace>('zd-workspace');
if (snapshot !== null && workspace !== null) {
  const store = new WorkspaceStore(snapshot);
  workspace.store = store;
  store.connect();
} else if (workspace !== null) {
  const agent = tabAgent();
  workspace.textContent =
    agent === null ? 'Zendesk does not answer.' : `There is no agent "${agent}" in this account.`;
}
