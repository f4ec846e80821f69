import { msg, str } from '@lit/localize';
import type { AudioStatus, ContactCardLabels, CopyLabels } from '@patchcord/agent-ui';

/** The fixed words of a contact card, in the agent's language. */
export function contactCardLabels(): ContactCardLabels {
  return {
    channels: {
      voice: msg('Call'),
      chat: msg('Chat'),
      task: msg('Task'),
      email: msg('Email'),
      callback: msg('Callback'),
      unknown: msg('Contact'),
    },
    directions: { inbound: msg('inbound'), outbound: msg('outbound'), callback: msg('callback') },
    phases: {
      ringing: msg('Ringing'),
      connected: msg('Connected'),
      afterContactWork: msg('After-contact work'),
      over: msg('Over'),
    },
    customerKinds: {
      'looking-up': msg('looking up'),
      unrecognised: msg('new customer'),
      anonymous: msg('anonymous'),
      several: msg('several matches'),
    },
    noTicket: msg('No ticket yet'),
    openTicket: msg('Open ticket'),
    openCustomer: msg('Open customer'),
    retry: msg('Try again'),
  };
}

/** Where the sound is, in the agent's language. */
export function audioLabels(): Record<AudioStatus, string> {
  return {
    here: msg('Audio here'),
    'companion-connected': msg('Companion connected'),
    'companion-lost': msg('Companion lost'),
  };
}

/** The words of a copy button, in the agent's language. */
export function copyLabels(): CopyLabels {
  return { copy: msg('Copy'), copied: msg('Copied'), refused: msg('Press Ctrl+C') };
}

/** How much has not reached Zendesk, in the agent's language. */
export function unsentLabel(count: number): string {
  return msg(str`${count} unsent`);
}
