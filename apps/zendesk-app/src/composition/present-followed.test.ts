import type { TelephonySnapshot } from '@patchcord/contact-ports';
import { sampleAgent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { ringing } from '../../tests/softphone-views.js';
import { initialSoftphoneView, type SoftphoneStatus } from '../softphone/softphone-view.js';
import { presentFollowed } from './present-followed.js';

const facts = { instanceUrl: '', zendeskOrigin: '', appOrigin: '' };
const telephony = (status: TelephonySnapshot['status']): TelephonySnapshot => ({
  status,
  agent: sampleAgent(),
  contacts: [],
  observedAt: 0,
});
const shared = (status: SoftphoneStatus) => ({
  view: { ...initialSoftphoneView, status, contacts: [ringing] },
  contacts: [],
});

describe('presentFollowed', () => {
  it.each<[string, SoftphoneStatus, TelephonySnapshot['status'], SoftphoneStatus['kind']]>([
    ['its own control panel may need a sign-in', { kind: 'ready' }, 'signedOut', 'signed-out'],
    ['the other one’s is not shown here', { kind: 'signed-out' }, 'ready', 'ready'],
    ['Zendesk’s session is that of both', { kind: 'zendesk-session-over' }, 'ready', 'zendesk-session-over'],
  ])('shows the contacts of the other tab, and its own state: %s', (_, status, own, expected) => {
    const view = presentFollowed(shared(status), telephony(own), facts);
    expect(view).toEqual({ ...shared({ kind: expected } as SoftphoneStatus).view });
  });

  it('shows its own state until the other tab has shown anything', () => {
    expect(presentFollowed(undefined, telephony('connecting'), facts)).toEqual({
      ...initialSoftphoneView,
      status: { kind: 'loading', awaiting: 'connect' },
    });
  });
});
