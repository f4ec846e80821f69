/** Contact attributes a flow often sets, each with what it is for; any other may be set as well. */
export const attributeSuggestions: readonly { readonly name: string; readonly hint: string }[] = [
  { name: 'pop_incoming', hint: 'false: nothing opens before the call is answered.' },
  { name: 'conversation_title', hint: 'Subject of a new ticket, and title of the call record.' },
  { name: 'customer_name', hint: 'Name of a customer who is not known yet.' },
  { name: 'customer_number', hint: 'Search for this number instead of the caller’s.' },
  { name: 'customer_email', hint: 'Search for this e-mail address: chats and tasks.' },
  { name: 'chat_transcript', hint: 'false: what was written in a chat does not come to the ticket.' },
  { name: 'dialed_number', hint: 'The number the caller dialled, such as +18005550100.' },
  { name: 'voice_comment', hint: 'false: no call details on the ticket.' },
  { name: 'download_recording', hint: 'false: no player and no link to the recording.' },
  { name: 'call_recording_consent', hint: 'optout: the caller does not want to be recorded.' },
  { name: 'recent_ticket_timeout', hint: 'Minutes within which the last ticket is used again.' },
  { name: 'zendesk_ticket', hint: 'Number of the ticket the call is about.' },
  { name: 'zendesk_user', hint: 'Id of the Zendesk user who calls.' },
  {
    name: 'ticket_assignment',
    hint: 'agent: the agent chooses the ticket in the panel; auto: the app does.',
  },
  {
    name: 'force_ticket_creation',
    hint: 'With ticket_assignment agent. false: no ticket when nobody chose one.',
  },
  { name: 'pause_recording', hint: 'true: the agent gets buttons that pause and resume the recording.' },
  { name: 'all_outbound', hint: 'true: an outbound call to a stranger makes a customer and a ticket too.' },
  { name: 'outbound_cli', hint: 'The number an outbound call is reported to come from.' },
  { name: 'voiceid_enabled', hint: 'true: the agent sees what Voice ID makes of the caller.' },
  {
    name: 'voiceid_auth_mode',
    hint: 'With voiceid_enabled. verify: the caller is checked at once; re-verify: listened to afresh.',
  },
  { name: 'ticket_brand', hint: 'Brand of a new ticket.' },
];
