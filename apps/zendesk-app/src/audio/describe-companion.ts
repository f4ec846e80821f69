import { msg } from '@lit/localize';
import type { CompanionAudio, CompanionConnection, CompanionPresence } from '@patchcord/companion-protocol';
import { isInReach, type KnownCompanion } from '../companion/best-companion-link.js';
import type { CompanionView, SoundButton } from '../softphone/sound-view.js';

/** What is known of the companion, for the agent who looks for it. */
export function describeCompanion(companion: KnownCompanion): CompanionView {
  const { link } = companion;
  const isHere = isInReach(companion);
  const open: SoundButton = { id: 'open-companion', label: msg('Open companion') };
  const show: SoundButton = { id: 'show-companion', label: msg('Show companion') };
  switch (link.kind) {
    case 'seen':
      return {
        state: [
          describeConnection(link.presence.connection),
          ...(isHere ? [] : [msg('It was opened from another Zendesk tab.')]),
        ].join(' '),
        details: describePresence(link.presence),
        button: isHere ? show : undefined,
      };
    case 'approvalNeeded':
      return {
        state: msg('It is open, and asks whether Zendesk may know of it.'),
        details: [],
        button: isHere ? show : undefined,
      };
    case 'otherVersion':
      return {
        state: msg('It is open, and of another version than this app.'),
        details: [],
        button: isHere ? show : undefined,
      };
    case 'silent':
      return { state: msg('It does not answer.'), details: [], button: isHere ? show : undefined };
    case 'opening':
      return { state: msg('It is being opened.'), details: [], button: isHere ? show : undefined };
    case 'gone':
      return { state: msg('It is closed.'), details: [], button: open };
    case 'blocked':
      return { state: msg('The browser blocked its window.'), details: [], button: open };
    case 'unseen':
      return {
        state: msg(
          'Not seen since this page was loaded. If it is open, this finds it, or opens another: press “Use this one” there.',
        ),
        details: [],
        button: open,
      };
  }
}

function describeConnection(connection: CompanionConnection): string {
  switch (connection) {
    case 'ready':
      return msg('Connected to Amazon Connect.');
    case 'starting':
      return msg('It is starting.');
    case 'signedOut':
      return msg('Signed out of Amazon Connect.');
    case 'unreachable':
      return msg('It cannot reach Amazon Connect.');
    case 'notSetUp':
      return msg('It is not set up.');
    case 'otherWindow':
      return msg('Another companion window has the audio.');
    case 'failed':
      return msg('It could not start.');
  }
}

function describePresence(presence: CompanionPresence): CompanionView['details'] {
  const { audio, connection, isMuted, username } = presence;
  if (connection !== 'ready') return [];
  return [
    ...(username === undefined ? [] : [{ name: msg('Signed in as'), value: username }]),
    { name: msg('Microphone'), value: describeAudio(audio) },
    ...(isMuted === undefined
      ? []
      : [{ name: msg('Muted'), value: isMuted ? msg('Yes, as Amazon Connect confirmed') : msg('No') }]),
  ];
}

function describeAudio(audio: CompanionAudio): string {
  switch (audio) {
    case 'ready':
      return msg('Ready');
    case 'microphoneBlocked':
      return msg('Blocked');
    case 'microphoneUnasked':
      return msg('Not allowed yet');
    case 'elsewhere':
      return msg('Another page has it');
    case 'lost':
      return msg('Ready; the sound of the call was lost');
    case 'off':
      return msg('Off');
    case 'unknown':
      return msg('Not known');
  }
}
