import { apiUrl } from '../../desk/account.js';
import { toVoiceVia, voiceViaIds } from '../../desk/via.js';
import { isObject, readBody, readEnvelope, toId } from '../request-body.js';
import type { RestApi, RestWorld } from '../rest-api.js';
import { recordInvalid } from '../rest-error.js';
import { createTicket } from '../tickets/create-ticket.js';
import { toTicketJson } from '../tickets/ticket-json.js';
import { isActiveAgent, readDisplayTarget } from './display-target.js';

/** Adds the endpoints of Talk Partner Edition below `/channels/voice`. */
export function addVoiceRoutes(api: RestApi, { desk }: RestWorld): void {
  api.post('/channels/voice/tickets', async (context) => {
    const body = await readBody(context);
    const displayTo = readDisplayTarget(desk, body['display_to_agent']);
    const input = await readEnvelope(context, 'ticket');
    const via = toVoiceVia(input['via_id']);
    if (via === undefined)
      throw recordInvalid({ field: 'via_id', description: 'Via: is invalid', error: 'InvalidValue' });
    if (input['via_id'] === voiceViaIds.voicemail && !isObject(input['voice_comment'])) {
      throw recordInvalid({
        field: 'voice_comment',
        description: 'Voice comment: cannot be blank',
        error: 'BlankValue',
      });
    }
    const { ticket, audit } = createTicket(desk, input, via);
    if (displayTo !== undefined) desk.pop('ticket', ticket.id, 'display_to_agent', displayTo);
    context.header('location', apiUrl(`tickets/${ticket.id}`));
    return context.json({ ticket: toTicketJson(ticket), audit }, 201);
  });

  api.post('/channels/voice/agents/:agentId/tickets/:id/display', (context) => {
    const agentId = toId(context.req.param('agentId')) ?? 0;
    const ticket = desk.tickets.get(toId(context.req.param('id')) ?? 0);
    if (ticket === undefined || !isActiveAgent(desk, agentId)) return context.body('', 404);
    desk.pop('ticket', ticket.id, 'display', agentId);
    return context.body('', 200);
  });

  api.post('/channels/voice/agents/:agentId/users/:id/display', (context) => {
    const agentId = toId(context.req.param('agentId')) ?? 0;
    const user = desk.users.get(toId(context.req.param('id')) ?? 0);
    if (user === undefined || !isActiveAgent(desk, agentId)) return context.body('', 404);
    desk.pop('user', user.id, 'display', agentId);
    return context.body('', 200);
  });
}
