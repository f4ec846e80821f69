import type { ConnectWorld } from '@patchcord/connect-simulator';

/** Ids of the demo account's agents, by their login in Amazon Connect. */
const zendeskUsers: Readonly<Record<string, string>> = {
  'alex.morgan': '380001000011',
  'bob.carter': '380001000015',
  'casey.lin': '380001000016',
  'sam.okafor': '380001000017',
};

/** The same instance with each user tagged as docs/aws/recording-control.md asks for it, *Who is who*. */
export function withZendeskUsers(world: ConnectWorld): ConnectWorld {
  return {
    ...world,
    agents: world.agents.map((agent) => {
      const id = zendeskUsers[agent.username];
      return id === undefined ? agent : { ...agent, tags: { zendesk_user: id, ...agent.tags } };
    }),
  };
}
