import { msg } from '@lit/localize';
import { createMasterTopic } from '@patchcord/connect-adapter';
import { type Milliseconds, systemClock } from '@patchcord/contact-ports';
import { createTimelinePage, listenToDialouts } from '@patchcord/zendesk-adapter';
import { createActionDesk } from '../ownership/action-desk.js';
import { electOwner } from '../ownership/elect-owner.js';
import { createFrontWorkspace } from '../ownership/front-workspace.js';
import { createFileDesk } from '../ownership/file-desk.js';
import { knowTabs } from '../ownership/know-tabs.js';
import { parseSharedView, type SharedView } from '../ownership/shared-view.js';
import { shareView } from '../ownership/share-view.js';
import { openTabChannel } from '../ownership/tab-channel.js';
import { watchAttention } from '../ownership/watch-attention.js';
import type { Softphone } from '../softphone/softphone.js';
import { createViewFace } from './create-view-face.js';
import { drawId } from './draw-id.js';
import { followSound } from './follow-sound.js';
import { listenToTab } from './listen-to-tab.js';
import { preferReadyOwner } from './prefer-ready-owner.js';
import type { PreparedTab } from './prepare-tab.js';
import { presentFollowed } from './present-followed.js';
import { runSession, type RunningSession } from './run-session.js';
import { saveFile } from './save-file.js';

/** An owner that is there has shown itself by then. */
const ownerAppearsWithin: Milliseconds = 1_500;

/**
 * One of the agent's browser tabs handles contacts; the others show what it shows, and pass on what is done in them.
 * Any of them can become that one at any moment.
 */
export function shareContactsAmongTabs(softphone: Softphone, tab: PreparedTab): void {
  const { agentKey, facts, pane, release, sharing, telephony, zaf } = tab;
  const { client } = zaf;
  const page = softphone.ownerDocument.defaultView ?? window;
  const channel = openTabChannel({ name: `patchcord-tabs-${agentKey}`, tabId: drawId() });
  const attention = watchAttention({
    document: softphone.ownerDocument,
    onChange: () => {
      tabs.announce();
    },
  });
  const tabs = knowTabs({ channel, attention: attention.get, tabs: tab.tabs });
  tab.tabs.subscribe(attention.note);
  client.on('pane.activated', attention.note);
  const confirm = (): Promise<boolean> => ownership.confirm();
  const workspace = createFrontWorkspace({ channel, tabs, confirm, local: tab.workspace });
  followSound({ softphone, tab, channel, workspace, page });
  const show = createViewFace({ softphone, pane, sharing, isFront: tabs.isFront });

  const files = createFileDesk({ channel, saveHere: saveFile });

  let running: RunningSession | undefined;
  let followed: SharedView | undefined;
  let isLate = false;
  const showFollowed = (): void => {
    if (running !== undefined) return;
    const shown = presentFollowed(followed, telephony.getSnapshot(), facts);
    // Tabs that cannot hear each other ask Connect who handles contacts, once it is there.
    const isKnown = channel.isOpen || telephony.getSnapshot().status === 'ready';
    const isElsewhere = followed !== undefined || (isLate && isKnown && !ownership.isOwner());
    // Sidebars are told nothing before anything is known.
    if (followed === undefined) softphone.view = { ...shown, isElsewhere };
    else show({ view: { ...shown, isElsewhere }, contacts: followed.contacts });
  };

  const ownership = electOwner({
    name: `patchcord-owner-${agentKey}`,
    channel,
    locks: page.navigator.locks as Navigator['locks'] | undefined,
    topic: createMasterTopic({ connect: tab.connect, topic: `patchcord::owner::${agentKey}` }),
    onGained: async () => {
      owner.ownerIs(undefined);
      const published = shareView({ channel, release, confirm });
      const session = await runSession({
        ...{ tab, workspace, ownership },
        tabs: tabs.tabInView,
        saveFile: files.saveFile,
        onView: (shared) => {
          followed = shared;
          show(shared);
          published.publish(shared);
        },
      });
      running = {
        perform: session.perform,
        stop: async (how) => {
          published.stop();
          await session.stop(how);
        },
      };
      desk.ready();
    },
    onLost: async (how) => {
      const ended = running;
      running = undefined;
      await ended?.stop(how);
      if (!channel.isOpen) {
        // Nobody will say what becomes of them.
        followed = undefined;
        sharing.publish([]);
      }
      showFollowed();
    },
  });
  const owner = preferReadyOwner({ telephony, takeOver: ownership.takeOver });
  const desk = createActionDesk({
    channel,
    ownership,
    perform: (action, tabId) => {
      files.performFor(tabId, () => running?.perform(action));
      return running !== undefined;
    },
  });

  channel.on('view', (body) => {
    if (ownership.isOwner()) return;
    followed = parseSharedView(body, release);
    owner.ownerIs(followed?.view.status.kind);
    showFollowed();
  });
  telephony.subscribe(({ status }) => {
    showFollowed();
    if (status === 'ready') channel.post('signedIn');
  });
  channel.on('signedIn', () => {
    // The sign-in holds for the whole browser, and this tab need not ask for one of its own.
    if (telephony.getSnapshot().status === 'signedOut') telephony.reconnect();
  });
  /** Nobody hears of what is done in this tab. */
  const isUnheard = (): boolean => !channel.isOpen && !ownership.isOwner();
  listenToTab({
    ...{ ownership, pane, softphone, telephony },
    desk: {
      handIn: (action) => {
        desk.handIn(action);
        if (isUnheard()) ownership.takeOver();
      },
    },
    timelinePage: createTimelinePage({ client }),
    workspace: tab.workspace,
  });
  listenToDialouts({
    client,
    onDialout: (dialout) => {
      pane.show().catch(() => undefined);
      if (!isUnheard()) {
        desk.handIn({ type: 'dialout', data: dialout });
        return;
      }
      // The other tab may have been told as well: rather no call than two.
      const text = msg(
        'Another tab is handling contacts. Choose “Bring it here” in Patchcord, then call again.',
      );
      tab.workspace.notify({ kind: 'warning', text }).catch(reportError);
    },
  });
  sharing.onRequest((request) => {
    desk.handIn({ type: 'request', data: request });
  });
  page.addEventListener('pagehide', () => {
    channel.post('goodbye');
    ownership.close();
  });
  page.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) page.location.reload();
  });
  systemClock.schedule(() => {
    isLate = true;
    showFollowed();
  }, ownerAppearsWithin);
}
