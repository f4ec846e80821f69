/**
 * What a card or a strip may ask about a contact, without knowing its states: it rings; it is in after-contact
 * work; Patchcord is looking something up, has a write under way, or has saved everything; the agent has to see to it;
 * the agent chooses customer and ticket, or has just chosen; the ticket of a conversation that began elsewhere is
 * awaited; the agent only listens in; the recording is being paused or resumed, a number added,
 * the conversation linked to its ticket; what was written in a chat is being read; Voice ID looks after the call, is
 * being asked, listens to the customer, enrols them, or opts them out.
 */
export type ContactTag =
  | 'ringing'
  | 'afterContactWork'
  | 'lookingUp'
  | 'writing'
  | 'saved'
  | 'needsAgent'
  | 'choosing'
  | 'listingTickets'
  | 'creating'
  | 'awaitingOriginal'
  | 'monitoring'
  | 'pausingRecording'
  | 'resumingRecording'
  | 'linking'
  | 'addingNumber'
  | 'numberAdded'
  | 'readingTranscript'
  | 'voiceId'
  | 'readingSpeaker'
  | 'evaluatingSpeaker'
  | 'enrollingSpeaker'
  | 'optingOutSpeaker';
