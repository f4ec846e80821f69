import { answer, found, jane } from './studio.mjs';

/**
 * A transfer at the second agent's desk, on the first agent's ticket; then the first agent's card, with both.
 *
 * @param {import('./studio.mjs').Studio} studio
 */
export async function transfer({ sandbox, take, reset, openWorkspace }) {
  await reset();
  const alex = await openWorkspace();
  const bob = await openWorkspace({
    address: sandbox.agents.find(({ username }) => username === 'bob.carter')?.deskUrl ?? '',
  });
  const { contactId } = await sandbox.connect.driver.ring({
    customerNumber: jane,
    queue: 'Support EU',
    attributes: { conversation_title: 'Late delivery', pause_recording: 'true' },
  });
  await found(alex);
  await answer(alex);
  await sandbox.connect.driver.transfer(contactId, { to: 'agent:bob.carter' });
  await bob.softphone.getByText(/Will go on #\d+ when you answer/).waitFor();
  await answer(bob);
  await sandbox.connect.driver.conference(contactId);
  await bob.softphone.getByText(/Alex Morgan/).waitFor();
  await take(bob.page, 'transfer');
  await alex.softphone.getByText(/Bob Carter/).waitFor();
  await alex.softphone.getByRole('button', { name: 'Pause recording' }).click();
  await alex.softphone.getByText('Recording paused', { exact: true }).waitFor();
  await take(alex.page, 'recording-paused');
  await alex.page.close();
  await bob.page.close();
}
