import { startConnectSimulator } from '@patchcord/connect-simulator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chooseTarget, listTransferTargets } from './transfer-targets.js';

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

describe('chooseTarget', () => {
  const groups = {
    Agents: [{ target: 'agent:alex.morgan', name: 'Alex Morgan' }],
    Queues: [{ target: 'queue:Support', name: 'Support' }],
  } as const;

  it('takes the one that is wanted, and the first until there is one', () => {
    expect(chooseTarget(groups, 'queue:Support')).toBe('queue:Support');
    expect(chooseTarget(groups, undefined)).toBe('agent:alex.morgan');
  });

  it('takes the first when the wanted one is gone, and nobody when nobody is there', () => {
    expect(chooseTarget(groups, 'agent:bob.carter')).toBe('agent:alex.morgan');
    expect(chooseTarget({ Agents: [] }, 'agent:bob.carter')).toBeUndefined();
  });
});
