import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { TryAgainEvent } from '../softphone/softphone-events.js';
import { initialSoftphoneView } from '../softphone/softphone-view.js';
import type { Softphone } from '../softphone/softphone.js';
import { startSoftphone, type SoftphoneWorld } from './start-softphone.js';

describe('startSoftphone', () => {
  it('shows that Zendesk does not answer, and loads the page again when the agent asks', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const face = Object.assign(document.createElement('div'), { view: initialSoftphoneView });
    const softphone = face as unknown as Softphone;
    const reload = vi.fn();
    const world = { sdk: undefined, location: { search: '', reload } } as unknown as SoftphoneWorld;

    await startSoftphone(softphone, world);
    expect(softphone.view.status).toEqual({ kind: 'zendesk-unreachable' });
    expect(reported).toHaveBeenCalledOnce();

    softphone.dispatchEvent(new TryAgainEvent());
    expect(reload).toHaveBeenCalledOnce();
  });
});
