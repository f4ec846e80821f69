import { msg, str } from '@lit/localize';
import type { Announcement, ContactCardData } from '@patchcord/agent-ui';
import { contactCardLabels } from '../softphone/softphone-labels.js';

/** What a screen reader says about the contacts: one is offered, one has its ticket, one has a problem, a voice was verified; nothing else. */
export function presentAnnouncements(contacts: readonly ContactCardData[]): readonly Announcement[] {
  return contacts.flatMap((contact): Announcement[] => {
    const { contactId, who, phase, ticket, tone, line } = contact;
    const ringing: Announcement[] =
      phase === 'ringing' && contact.direction !== 'outbound'
        ? [{ id: `${contactId} rings`, text: announceOffer(contact), urgency: 'assertive' }]
        : [];
    const assigned: Announcement[] = ticket
      ? [
          {
            id: `${contactId} on ${String(ticket.id)}`,
            text: msg(str`${who} is on ticket ${ticket.id}.`),
            urgency: 'polite',
          },
        ]
      : [];
    // The line counts down; it is said once.
    const problem: Announcement[] =
      tone === 'danger' || (tone === 'warning' && contact.retryable)
        ? [{ id: `${contactId} ${tone}`, text: `${who}. ${line}`, urgency: 'polite' }]
        : [];
    return [...ringing, ...assigned, ...problem, ...announceVoice(contact)];
  });
}

function announceOffer({ channel, who }: ContactCardData): string {
  switch (channel) {
    case 'voice':
    case 'callback':
      return msg(str`${who} is calling.`);
    case 'chat':
      return msg(str`A chat with ${who} is offered.`);
    case 'task':
      return msg(str`A task is offered: ${who}.`);
    case 'email':
      return msg(str`An email is offered: ${who}.`);
    case 'unknown':
      return msg(str`A contact is offered: ${who}.`);
  }
}

/** What Voice ID found out: each result once, and again when it was asked again. */
function announceVoice({ contactId, who, voiceId }: ContactCardData): Announcement[] {
  if (voiceId === undefined || voiceId.busy !== undefined) return [];
  const { authentication, fraudRisk, problem } = voiceId;
  const { authentications, fraudRisks } = contactCardLabels().voiceId;
  const id = `${contactId} voice`;
  if (problem !== undefined) return [{ id: `${id} problem`, text: `${who}. ${problem}`, urgency: 'polite' }];
  if (authentication === 'unknown') return [];
  const words = [
    authentications[authentication],
    ...(fraudRisk === undefined ? [] : [fraudRisks[fraudRisk]]),
  ];
  return [{ id: `${id} ${authentication}`, text: `${who}. ${words.join('. ')}.`, urgency: 'polite' }];
}
