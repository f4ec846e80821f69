import { describe, expect, it } from 'vitest';
import { find, mountSoftphone, settle } from '../../tests/mount-softphone.js';
import { softphoneViews } from '../../tests/softphone-views.js';
import { unsentViews } from '../../tests/unsent-views.js';
import { Softphone } from './softphone.js';
import { initialSoftphoneView, type SoftphoneStatus } from './softphone-view.js';

const spoken = (softphone: Softphone) =>
  find(softphone, 'patchcord-live-region >> [role=status]').textContent.trim();

function withStatus(status: SoftphoneStatus) {
  return { ...initialSoftphoneView, status };
}

describe(Softphone.name, () => {
  it('makes one container for Connect and keeps it', async () => {
    const softphone = await mountSoftphone(initialSoftphoneView);
    const container = softphone.ccpContainer;

    softphone.view = withStatus({ kind: 'ready' });
    await settle(softphone);

    expect(softphone.ccpContainer).toBe(container);
    expect(container.parentElement).toBe(softphone);
  });

  it('says that another tab is handling contacts, and brings them here when the agent asks', async () => {
    const softphone = await mountSoftphone({ ...withStatus({ kind: 'ready' }), isElsewhere: true });
    const line = find(softphone, '.elsewhere');
    expect(line.textContent.trim()).toMatch(/^Another tab is handling contacts\./);
    const heard: string[] = [];
    softphone.addEventListener('patchcord-take-over', ({ type }) => heard.push(type));
    find(softphone, '.elsewhere button').click();
    expect(heard).toEqual(['patchcord-take-over']);

    softphone.view = withStatus({ kind: 'ready' });
    await settle(softphone);
    expect(softphone.shadowRoot?.querySelector('.elsewhere')).toBeNull();
  });

  it.each([
    ['signed-out', 'patchcord-sign-in'],
    ['signing-in', 'patchcord-sign-in'],
    ['sign-in-blocked', 'patchcord-sign-in'],
    ['origin-not-approved', 'patchcord-try-again'],
    ['instance-url-missing', 'patchcord-try-again'],
    ['instance-url-wrong', 'patchcord-try-again'],
    ['connect-unreachable', 'patchcord-try-again'],
    ['zendesk-session-over', 'patchcord-try-again'],
  ] as const)('offers a way out of %s: %s', async (name, type) => {
    const view = softphoneViews[name];
    const softphone = await mountSoftphone(view ?? initialSoftphoneView);
    const heard: string[] = [];
    for (const each of ['patchcord-sign-in', 'patchcord-try-again'] as const) {
      softphone.addEventListener(each, (event) => heard.push(event.type));
    }

    find(softphone, 'patchcord-status-panel >> .actions button').click();

    expect(heard).toEqual([type]);
  });

  it('speaks a problem of the whole each time it begins, and only then', async () => {
    const softphone = await mountSoftphone(initialSoftphoneView);
    expect(spoken(softphone)).toBe('');

    softphone.view = withStatus({ kind: 'sign-in-blocked' });
    await settle(softphone);
    const first = find(softphone, 'patchcord-live-region >> [role=status] p');
    expect(spoken(softphone)).toMatch(/^The sign-in window was blocked\./);

    softphone.view = { ...withStatus({ kind: 'sign-in-blocked' }), unsent: unsentViews.slice(0, 1) };
    await settle(softphone);
    expect(find(softphone, 'patchcord-live-region >> [role=status] p')).toBe(first);

    softphone.view = withStatus({ kind: 'signed-out' });
    await settle(softphone);
    softphone.view = withStatus({ kind: 'sign-in-blocked' });
    await settle(softphone);
    expect(find(softphone, 'patchcord-live-region >> [role=status] p')).not.toBe(first);
  });

  it('speaks of a sign-out when a contact goes on, and not at the start of a shift', async () => {
    const softphone = await mountSoftphone(withStatus({ kind: 'signed-out' }));
    expect(spoken(softphone)).toBe('');

    softphone.view = softphoneViews['connected'] ?? initialSoftphoneView;
    await settle(softphone);
    softphone.view = { ...softphone.view, status: { kind: 'signed-out' } };
    await settle(softphone);

    expect(spoken(softphone)).toMatch(/You are signed out\. Your contacts with customers go on/);
  });

  it('leads to the timeline of all contacts', async () => {
    const softphone = await mountSoftphone(softphoneViews['ready'] ?? initialSoftphoneView);
    const heard: (string | undefined)[] = [];
    softphone.addEventListener('patchcord-show-timeline', ({ contactId }) => heard.push(contactId));

    find(softphone, '[aria-label="Timeline"]').click();

    expect(heard).toEqual([undefined]);
  });

  it('offers to turn to another contact only when there is one', async () => {
    const buttons = async (name: string) => {
      const softphone = await mountSoftphone(softphoneViews[name] ?? initialSoftphoneView);
      const card = find(softphone, 'patchcord-contact-card');
      return card.shadowRoot?.querySelectorAll('.select').length;
    };

    expect([await buttons('connected'), await buttons('two-contacts')]).toEqual([0, 1]);
  });

  it('shows no state that can be chosen until Connect has named the agent', async () => {
    const softphone = await mountSoftphone(initialSoftphoneView);
    const select = find(softphone, 'patchcord-agent-state-selector >> select') as HTMLSelectElement;

    expect({ disabled: select.disabled, text: select.textContent.trim() }).toEqual({
      disabled: true,
      text: 'Not connected',
    });
  });
});
