import type {
  AddContactNoteIntent,
  AddPhoneNumberIntent,
  AddTranscriptIntent,
  CallReceipt,
  ChatTranscript,
  ContactSnapshot,
  CreateCustomerIntent,
  CreateTicketIntent,
  CustomerFieldsReceipt,
  CustomerReceipt,
  LinkConversationIntent,
  NoteReceipt,
  RecordCallIntent,
  RecordingState,
  Speaker,
  SpeakerEvaluation,
  TicketReceipt,
  UpdateCustomerFieldsIntent,
} from '@patchcord/contact-ports';
import type { TicketChoosingInput } from './choose-ticket.js';
import type { IdentificationInput } from './identify-customer.js';
import type { MonitoredInput, OpenTicketsInput } from './lookup-inputs.js';
import { listeningToProvide, lookupToProvide, orderToProvide, writeToProvide } from './not-provided.js';
import type { PlacementInput } from './place-new-ticket.js';

/** What is asked or ordered on behalf of one contact. */
export interface OfContact {
  readonly contact: Pick<ContactSnapshot, 'contactId'>;
}

export interface SpeakerToEvaluate extends OfContact {
  /** Forget what was said so far. */
  readonly startNew: boolean;
}

/** What a contact machine invokes; `provideContactPorts` binds each to its port. */
export const contactActors = {
  'recover the ticket': lookupToProvide<ContactSnapshot>('recover the ticket'),
  'find the original ticket': lookupToProvide<ContactSnapshot>('find the original ticket'),
  'find the monitored ticket': lookupToProvide<MonitoredInput>('find the monitored ticket'),
  'identify the customer': lookupToProvide<IdentificationInput>('identify the customer'),
  'choose the ticket': lookupToProvide<TicketChoosingInput & OfContact>('choose the ticket'),
  'place the new ticket': lookupToProvide<Omit<PlacementInput, 'mapping'> & OfContact>(
    'place the new ticket',
  ),
  'list the open tickets': lookupToProvide<OpenTicketsInput>('list the open tickets'),

  'create the customer': writeToProvide<CustomerReceipt, CreateCustomerIntent>('create the customer'),
  'create the ticket': writeToProvide<TicketReceipt, CreateTicketIntent>('create the ticket'),
  'record the call': writeToProvide<CallReceipt, RecordCallIntent>('record the call'),
  'link the conversation': writeToProvide<TicketReceipt, LinkConversationIntent>('link the conversation'),
  'add the number': writeToProvide<CustomerReceipt, AddPhoneNumberIntent>('add the number'),
  'add the note': writeToProvide<NoteReceipt, AddContactNoteIntent>('add the note'),
  'add the transcript': writeToProvide<NoteReceipt, AddTranscriptIntent>('add the transcript'),
  'store the speaker': writeToProvide<CustomerFieldsReceipt, UpdateCustomerFieldsIntent>('store the speaker'),

  'follow the chat': listeningToProvide<OfContact>('follow the chat'),
  'finish the transcript': orderToProvide<ChatTranscript, OfContact>('finish the transcript'),

  'read the speaker': orderToProvide<Speaker, OfContact>('read the speaker'),
  'evaluate the speaker': orderToProvide<SpeakerEvaluation, SpeakerToEvaluate>('evaluate the speaker'),
  'enrol the speaker': orderToProvide<unknown, OfContact>('enrol the speaker'),
  'opt the speaker out': orderToProvide<unknown, OfContact>('opt the speaker out'),

  'pause the recording': orderToProvide<RecordingState, ContactSnapshot>('pause the recording'),
  'resume the recording': orderToProvide<RecordingState, ContactSnapshot>('resume the recording'),
};
