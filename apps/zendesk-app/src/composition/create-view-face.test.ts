import { expect, it, vi } from 'vitest';
import type { SharedView } from '../ownership/shared-view.js';
import { initialSoftphoneView } from '../softphone/softphone-view.js';
import { ringing } from '../../tests/softphone-views.js';
import { createViewFace } from './create-view-face.js';

const quiet: SharedView = { view: { ...initialSoftphoneView, status: { kind: 'ready' } }, contacts: [] };
const offered: SharedView = {
  view: { ...quiet.view, contacts: [ringing] },
  contacts: [
    {
      contactId: ringing.contactId,
      who: ringing.who,
      channel: 'voice',
      state: 'ringing',
      since: ringing.since,
      needsAssignment: false,
    },
  ],
};

function setUp(isFront: boolean) {
  const pane = {
    show: vi.fn(() => Promise.resolve()),
    setIcon: vi.fn<(symbol: string) => Promise<void>>(() => Promise.resolve()),
    resize: () => Promise.resolve(),
  };
  const softphone = { view: initialSoftphoneView };
  const publish = vi.fn();
  return {
    pane,
    softphone,
    publish,
    face: createViewFace({ softphone, pane, sharing: { publish }, isFront: () => isFront }),
  };
}

it('softphone, sidebars and icon of a tab show what they are given; the pane opens once for an offer', () => {
  const { face, pane, publish, softphone } = setUp(true);
  face(offered);
  face(offered);
  expect(softphone.view).toBe(offered.view);
  expect(publish).toHaveBeenLastCalledWith(offered.contacts);
  expect(pane.setIcon.mock.calls).toEqual([['call-ringing']]);
  expect(pane.show).toHaveBeenCalledOnce();
  face(quiet);
  expect(pane.setIcon).toHaveBeenLastCalledWith('default');
});

it('a tab that the agent does not look at shows the offer, and opens nothing', () => {
  const { face, pane, softphone } = setUp(false);
  face(offered);
  expect(softphone.view).toBe(offered.view);
  expect(pane.show).not.toHaveBeenCalled();
});
