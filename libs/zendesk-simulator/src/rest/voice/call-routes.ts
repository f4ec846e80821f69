import { apiUrl } from '../../desk/account.js';
import type { CallRecord } from '../../desk/call.js';
import type { Desk } from '../../desk/desk.js';
import { isObject, readBody, readEnvelope, toId } from '../request-body.js';
import type { RestApi, RestWorld } from '../rest-api.js';
import { invalidAttribute, recordInvalid, recordNotFound } from '../rest-error.js';
import { toCommentJson } from '../tickets/comment-json.js';
import { addCallComment, readCallComment } from './add-call-comment.js';
import { readDisplayTarget } from './display-target.js';
import { createCall, updateCall } from './store-call.js';

/** Adds `/calls`: call records of Talk Partner Edition and their comments. */
export function addCallRoutes(api: RestApi, { desk }: RestWorld): void {
  api.post('/calls', async (context) => {
    const input = await readEnvelope(context, 'call');
    const { comment } = await readBody(context);
    if (comment !== undefined && !isObject(comment)) throw invalidAttribute('comment', 'must be an object');
    if (comment !== undefined && 'ticket_id' in input) {
      throw recordInvalid({
        field: 'base',
        description: 'ticket_id must not be given together with a comment',
        error: 'InvalidValue',
      });
    }
    const displayTo = readDisplayTarget(desk, comment?.['display_to_agent']);
    const commentInput = comment === undefined ? undefined : readCallComment(desk, comment);
    const call = createCall(desk, input);
    if (commentInput !== undefined) addCallComment(desk, call, commentInput);
    popTicket(desk, call, displayTo);
    context.header('location', apiUrl(`calls/${call.id}`));
    return context.json({ call }, 201);
  });

  api.get('/calls/:id', (context) => context.json({ call: existingCall(desk, context.req.param('id')) }));

  api.patch('/calls/:id', async (context) => {
    const call = existingCall(desk, context.req.param('id'));
    updateCall(desk, call, await readEnvelope(context, 'call'));
    return context.json({ call });
  });

  api.post('/calls/:id/comments', async (context) => {
    const call = existingCall(desk, context.req.param('id'));
    const body = await readBody(context);
    const displayTo = readDisplayTarget(desk, body['display_to_agent']);
    const comment = addCallComment(desk, call, readCallComment(desk, body));
    popTicket(desk, call, displayTo);
    const unlisted = ['via', 'metadata', 'plain_body'];
    const json = Object.entries(toCommentJson(desk, comment));
    const answer = Object.fromEntries(json.filter(([member]) => !unlisted.includes(member)));
    return context.json(answer, 201);
  });
}

function existingCall(desk: Desk, idText: string): CallRecord {
  const call = desk.calls.get(toId(idText) ?? 0);
  if (call === undefined) throw recordNotFound();
  return call;
}

function popTicket(desk: Desk, call: CallRecord, displayTo: number | undefined): void {
  if (displayTo !== undefined && call.ticket_id !== null) {
    desk.pop('ticket', call.ticket_id, 'display_to_agent', displayTo);
  }
}
