import { defaultConnectWorld } from '@patchcord/connect-simulator';
import { startZendeskSimulator } from '@patchcord/zendesk-simulator';
import { expect, it, onTestFinished } from 'vitest';
import { withZendeskUsers } from './with-zendesk-users.js';

it('tags each user of Connect with the Zendesk user of the same name', async () => {
  const zendesk = await startZendeskSimulator();
  onTestFinished(() => zendesk.close());
  const { users } = await zendesk.driver.state();
  const agents = withZendeskUsers(defaultConnectWorld).agents.map(({ name, tags }) => [name, tags]);
  expect(agents).toEqual(
    defaultConnectWorld.agents.map(({ name }) => [
      name,
      { zendesk_user: String(users.find((user) => user.name === name)?.id) },
    ]),
  );
});
