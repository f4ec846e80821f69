import { startConnectSimulator } from '@patchcord/connect-simulator';
import { expect, it, onTestFinished } from 'vitest';
import { describeLine } from './describe-line.js';

it('describeLine says who wrote what, and what happened, in the words of a customer’s window', async () => {
  const { driver, close } = await startConnectSimulator();
  onTestFinished(close);
  const { contactId } = await driver.startChat({
    customerName: 'Carla',
    queue: 'Support',
    history: [{ text: 'How can I help?' }],
  });
  await driver.accept(contactId);
  await driver.writeInChat(contactId, 'My invoice');
  await driver.attachInChat(contactId, { fileName: 'invoice.pdf' });
  await driver.addChatEvent(contactId, { event: 'participant.idle', as: 'customer' });
  await driver.transfer(contactId, { to: 'agent:bob' });
  await driver.customerHangup(contactId);
  expect((await driver.chat(contactId)).lines.map(describeLine)).toEqual([
    { side: 'event', by: '', text: 'Carla joined' },
    { side: 'other', by: 'BOT', text: 'How can I help?' },
    { side: 'event', by: '', text: 'Alex Morgan joined' },
    { side: 'own', by: 'Carla', text: 'My invoice' },
    { side: 'own', by: 'Carla', text: 'Attachment: invoice.pdf' },
    { side: 'event', by: '', text: 'Carla: participant.idle' },
    { side: 'event', by: '', text: 'The chat was handed over' },
    { side: 'event', by: '', text: 'Alex Morgan left' },
    { side: 'event', by: '', text: 'Carla left' },
    { side: 'event', by: '', text: 'The chat ended' },
  ]);
});
