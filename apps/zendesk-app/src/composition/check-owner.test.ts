import { describe, expect, it } from 'vitest';
import { checkOwner } from './check-owner.js';

describe('checkOwner', () => {
  it('lets a session act as long as its tab owns', async () => {
    let isOwner = true;
    const owner = checkOwner({ confirm: () => Promise.resolve(isOwner) });
    await expect(owner.assert()).resolves.toBeUndefined();
    isOwner = false;
    await expect(owner.assert()).rejects.toMatchObject({ reason: 'aborted' });
  });

  it('lets nothing of a session that is over go on, although its tab owns again', async () => {
    const owner = checkOwner({ confirm: () => Promise.resolve(true) });
    const late = owner.assert();
    owner.end();
    await expect(late).rejects.toMatchObject({ reason: 'aborted' });
    await expect(owner.assert()).rejects.toMatchObject({ reason: 'aborted' });
  });
});
