import { expect, it } from 'vitest';
import { PortError } from '../port-error.js';
import { FakeWorkspace } from './fake-workspace.js';

it('remembers pops and notices, and not those that failed', async () => {
  const workspace = new FakeWorkspace();
  workspace.failNext('popTicket', new PortError('unavailable', 'No answer'));
  await expect(workspace.popTicket(1)).rejects.toMatchObject({ reason: 'unavailable' });
  await workspace.popTicket(2);
  await workspace.popUser(3);
  await workspace.notify({ kind: 'warning', text: 'Careful' });
  expect(workspace.pops).toEqual([
    { kind: 'ticket', id: 2 },
    { kind: 'user', id: 3 },
  ]);
  expect(workspace.notices).toEqual([{ kind: 'warning', text: 'Careful' }]);
});
