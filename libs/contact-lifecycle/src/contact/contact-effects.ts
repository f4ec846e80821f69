import type { CallReceipt, CustomerFieldsReceipt, NoteReceipt } from '@patchcord/contact-ports';
import { effectToProvide } from './not-provided.js';

/** What a contact machine does to the world besides what it invokes; `provideContactPorts` binds each to its port. */
export const contactEffects = {
  'note that it was offered': effectToProvide('note that it was offered'),
  'note that it was answered': effectToProvide('note that it was answered'),
  'note that it was not answered': effectToProvide('note that it was not answered'),
  'note that it ended': effectToProvide('note that it ended'),
  'note that it was cleared': effectToProvide('note that it was cleared'),
  'note the ignored settings': effectToProvide('note the ignored settings'),
  'note how it is handled': effectToProvide('note how it is handled'),
  'note the recovered ticket': effectToProvide('note the recovered ticket'),
  'note the original ticket': effectToProvide('note the original ticket'),
  'note who the customer is': effectToProvide('note who the customer is'),
  'note which ticket': effectToProvide('note which ticket'),
  'note what the agent chose': effectToProvide('note what the agent chose'),
  'note that a ticket is forced': effectToProvide('note that a ticket is forced'),
  'note that it was given up': effectToProvide('note that it was given up'),
  'note the assigned ticket': effectToProvide('note the assigned ticket'),
  'note the call record': effectToProvide('note the call record'),
  'note the link': effectToProvide('note the link'),
  'note the added number': effectToProvide('note the added number'),
  'note the note': effectToProvide('note the note'),
  'note the transcript': effectToProvide('note the transcript'),
  'note the speaker': effectToProvide('note the speaker'),
  'note the evaluation': effectToProvide('note the evaluation'),
  'note the Voice ID problem': effectToProvide('note the Voice ID problem'),
  'note that the speaker is stored': effectToProvide<CustomerFieldsReceipt>(
    'note that the speaker is stored',
  ),
  'note the recording': effectToProvide('note the recording'),
  'note that nothing is written': effectToProvide('note that nothing is written'),
  'note the lookup failure': effectToProvide('note the lookup failure'),

  'tell the agent which settings were ignored': effectToProvide('tell the agent which settings were ignored'),
  'tell the agent that Zendesk does not answer': effectToProvide(
    'tell the agent that Zendesk does not answer',
  ),
  'tell the agent about the customer': effectToProvide('tell the agent about the customer'),
  'tell the agent that several match': effectToProvide('tell the agent that several match'),
  'tell the agent that the ticket is there already': effectToProvide(
    'tell the agent that the ticket is there already',
  ),
  'tell the agent about the ticket': effectToProvide('tell the agent about the ticket'),
  'tell the agent about the placement': effectToProvide('tell the agent about the placement'),
  'tell the agent that the original is missing': effectToProvide(
    'tell the agent that the original is missing',
  ),
  'tell the agent that lines are missing': effectToProvide('tell the agent that lines are missing'),
  'tell the agent that the speaker was not read': effectToProvide(
    'tell the agent that the speaker was not read',
  ),
  'tell the agent which fields are missing': effectToProvide<CustomerFieldsReceipt>(
    'tell the agent which fields are missing',
  ),
  'tell the agent that a new ticket is wanted': effectToProvide('tell the agent that a new ticket is wanted'),
  'tell the agent where to create the ticket': effectToProvide('tell the agent where to create the ticket'),

  'pop the chosen ticket or the customer': effectToProvide('pop the chosen ticket or the customer'),
  'pop the assigned ticket': effectToProvide('pop the assigned ticket'),
  'pop the monitored ticket': effectToProvide('pop the monitored ticket'),
  'pop the customer the agent chose': effectToProvide('pop the customer the agent chose'),
  'show the follow-up': effectToProvide<CallReceipt | NoteReceipt>('show the follow-up'),

  'forget the chat': effectToProvide('forget the chat'),
  'try the writes again': effectToProvide('try the writes again'),
};
