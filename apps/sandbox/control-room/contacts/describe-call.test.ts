import { startConnectSimulator } from '@patchcord/connect-simulator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeCall } from './describe-call.js';

const alone = { legs: [], canAdd: true, canMerge: false, canLeave: false };

async function startCall() {
  const connect = await startConnectSimulator();
  onTestFinished(() => connect.close());
  const { driver } = connect;
  await driver.setDialling('waits');
  const { contactId } = await driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
  const describeNow = async () => describeCall(await driver.contact(contactId));
  return { driver, contactId, describeNow };
}

describe('describeCall', () => {
  it('offers nothing until somebody talks', async () => {
    const { driver, contactId, describeNow } = await startCall();
    expect(await describeNow()).toEqual({ ...alone, canAdd: false });
    await driver.accept(contactId);
    expect(await describeNow()).toEqual(alone);
  });

  it('follows a number that is called in until it is dropped', async () => {
    const { driver, contactId, describeNow } = await startCall();
    await driver.accept(contactId);
    const { connectionId } = await driver.addParticipant(contactId, '+18005550160');
    const leg = { connectionId, name: 'Warehouse' };
    expect(await describeNow()).toEqual({
      legs: [
        {
          ...leg,
          state: 'is being called',
          deeds: new Map([
            ['answerLeg', 'Answer'],
            ['failLeg', 'No answer'],
            ['dropLeg', 'Drop'],
          ]),
        },
      ],
      canAdd: true,
      canMerge: false,
      canLeave: true,
    });
    await driver.answerLeg(contactId, connectionId);
    expect(await describeNow()).toEqual({
      legs: [{ ...leg, state: 'talks', deeds: new Map([['dropLeg', 'Drop']]) }],
      canAdd: true,
      canMerge: true,
      canLeave: true,
    });
    await driver.dropLeg(contactId, connectionId);
    expect(await describeNow()).toEqual(alone);
  });

  it('leaves a supervisor who barges in where they are', async () => {
    const { driver, contactId, describeNow } = await startCall();
    await driver.accept(contactId);
    const watching = await driver.monitor(contactId, { supervisor: 'sam.okafor', mode: 'barge' });
    expect(await describeNow()).toEqual(alone);
    expect(describeCall(await driver.contact(watching.contactId))).toEqual({ ...alone, canAdd: false });
  });
});
