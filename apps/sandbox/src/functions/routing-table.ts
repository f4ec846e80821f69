/** Where the routing table is kept. */
export const routingTableParameter = '/patchcord/routes';

/**
 * The sandbox's routing table: a new ticket that is urgent, and a ticket that anybody but the app gives the tag.
 * @param flow id of the flow that tasks start in
 */
export function routingTable(flow: string): string {
  return JSON.stringify({
    version: 1,
    routes: [
      { name: 'Call me', when: { tagsAdded: ['call_me'] }, flow },
      { name: 'Urgent', when: { priorities: ['urgent'] }, flow },
    ],
  });
}
