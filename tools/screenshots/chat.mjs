import { found } from './studio.mjs';

/** A chat beside a task, then its transcript on the ticket. @param {import('./studio.mjs').Studio} studio */
export async function chat({ sandbox, take, reset, openWorkspace }) {
  await reset();
  const { page, softphone, ccp } = await openWorkspace({ height: 900 });
  const { driver } = sandbox.connect;
  const { contactId } = await driver.startChat({
    customerName: 'Jane',
    queue: 'Support',
    attributes: { customer_email: 'jane.doe@northwind.example', conversation_title: 'Where is my parcel?' },
    history: [
      { text: 'Hello, this is the assistant. How can I help?' },
      { text: 'Where is my parcel?', as: 'customer' },
    ],
  });
  await found({ softphone, ccp });
  await ccp.getByRole('button', { name: /^Accept chat/ }).click();
  await softphone.getByText(/The transcript follows/).waitFor();
  await driver.writeInChat(contactId, { text: 'Hello Jane, let me look.', as: 'agent' });
  await driver.writeInChat(contactId, 'Thank you!');
  await driver.sendTask({
    name: 'Zendesk-4114',
    queue: 'Support',
    description: 'Ring the office about the delivery window',
  });
  await softphone
    .getByText(/Zendesk-4114/)
    .first()
    .waitFor();
  await take(page, 'chat-and-task');
  await driver.customerHangup(contactId);
  await softphone.getByText('Saved, with the transcript.').waitFor();
  await page.getByText('Where is my parcel?').first().click();
  await page.getByRole('button', { name: 'Patchcord', exact: true }).click();
  await page.getByText('Chat transcript').first().scrollIntoViewIfNeeded();
  await take(page, 'transcript');
  await page.close();
}
