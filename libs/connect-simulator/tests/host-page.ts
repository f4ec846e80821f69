import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, FrameLocator, Page } from 'playwright';

const require = createRequire(import.meta.url);
const scripts: Readonly<Record<string, string>> = {
  '/streams.js': require.resolve('streams-ccp/release/connect-streams-min.js'),
  '/chat.js': require.resolve('amazon-connect-chatjs'),
};

/** A page of somebody's that embeds a CCP with the unmodified Streams library and writes down what it hears. */
export interface HostPage {
  readonly page: Page;
  readonly ccp: FrameLocator;
  /** Events of one contact since the page was loaded or the events were forgotten. */
  events(contactId: string): Promise<string[]>;
  forget(): Promise<void>;
  contactIds(): Promise<string[]>;
  /** Resolves when Streams has an agent. */
  agentName(): Promise<string>;
  reload(): Promise<void>;
}

/** Serves the host page for one simulator; parameters of `initCCP` may be added or replaced. */
export async function serveHost(
  ccpOrigin: string,
  parameters: object = {},
): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const script = scripts[request.url ?? ''];
    if (script !== undefined) {
      response.setHeader('content-type', 'text/javascript');
      createReadStream(script).pipe(response);
      return;
    }
    response.setHeader('content-type', 'text/html').end(html(ccpOrigin, parameters));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { url: `http://localhost:${String((server.address() as AddressInfo).port)}/`, server };
}

/** Opens the host page in a new tab of a browser context. */
export async function openHost(context: BrowserContext, url: string): Promise<HostPage> {
  const page = await context.newPage();
  await page.goto(url);
  const heard = () => page.evaluate<Heard>('window.heard');
  const agentName = async () => {
    await page.waitForFunction('window.heard.agent !== ""');
    return (await heard()).agent;
  };
  return {
    page,
    ccp: page.frameLocator('iframe'),
    agentName,
    events: async (contactId) => (await heard()).events[contactId] ?? [],
    forget: () => page.evaluate('window.heard.events = {}'),
    contactIds: () =>
      page.evaluate<string[]>('new connect.Agent().getContacts().map((contact) => contact.getContactId())'),
    reload: async () => {
      await page.reload();
      await agentName();
    },
  };
}

interface Heard {
  readonly agent: string;
  readonly events: Record<string, string[]>;
}

function html(ccpOrigin: string, parameters: object): string {
  const initial = {
    ccpUrl: `${ccpOrigin}/ccp-v2/`,
    region: 'us-west-2',
    loginPopup: false,
    softphone: {
      allowFramedSoftphone: true,
      disableRingtone: true,
      disableStoringParamsInLocalStorage: true,
    },
    ...parameters,
  };
  return `<!doctype html>
<div id="ccp" style="width: 360px; height: 520px"></div>
<script src="/streams.js"></script>
<script src="/chat.js"></script>
<script>
  connect.ChatSession.setGlobalConfig({ endpoint: ${JSON.stringify(ccpOrigin)} });
  connect.TaskSession ??= { create: () => ({ connect: () => Promise.resolve({}), onConnectionBroken() {}, onConnectionEstablished() {} }) };
  window.heard = { agent: '', events: {} };
  const hear = (contactId, event) => (heard.events[contactId] ??= []).push(event);
  connect.core.initCCP(document.getElementById('ccp'), ${JSON.stringify(initial)});
  connect.agent((agent) => { heard.agent = agent.getName(); });
  connect.contact((contact) => {
    const contactId = contact.getContactId();
    hear(contactId, 'contact');
    for (const event of ['Incoming', 'Pending', 'Connecting', 'Accepted', 'Connected', 'Missed', 'Ended', 'ACW', 'Error', 'Destroy']) {
      contact['on' + event](() => hear(contactId, event));
    }
  });
</script>`;
}
