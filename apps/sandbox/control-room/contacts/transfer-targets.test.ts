import { startConnectSimulator } from '@patchcord/connect-simulator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listTransferTargets } from './transfer-targets.js';

describe('listTransferTargets', () => {
  it('names everybody but the agent who has the call, every queue, and the numbers of the instance', async () => {
    const connect = await startConnectSimulator();
    onTestFinished(() => connect.close());
    const { agents, queues, numbers } = listTransferTargets(
      { agent: 'bob.carter' },
      await connect.driver.world(),
    );
    expect(agents).toEqual([
      { target: 'agent:alex.morgan', name: 'Alex Morgan' },
      { target: 'agent:casey.lin', name: 'Casey Lin' },
      { target: 'agent:sam.okafor', name: 'Sam Okafor' },
    ]);
    expect(queues).toContainEqual({ target: 'queue:Support EU', name: 'Support EU' });
    expect(numbers).toEqual([
      { target: '+18005550160', name: 'Warehouse, +18005550160' },
      { target: '+18005550170', name: 'Interpreter, +18005550170' },
    ]);
  });
});
