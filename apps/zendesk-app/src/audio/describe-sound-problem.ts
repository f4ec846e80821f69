import { msg, str } from '@lit/localize';

/** What a softphone error of Streams means, and what to do (connect.md, section 6). @param type `errorType` of the event */
export function describeSoundProblem(type: string): string {
  switch (type) {
    case 'unsupported_browser':
      return msg('Amazon Connect does not support this browser. Use a current Chrome, Edge or Firefox.');
    case 'multiple_softphone_active_sessions':
      return msg('Amazon Connect says too many softphones are open. Close other Amazon Connect pages.');
    case 'user_busy_error':
      return msg('Amazon Connect says you are on another call. Close other softphones, or end that call.');
    case 'signalling_handshake_failure':
    case 'signalling_connection_failure':
    case 'realtime_communication_error':
    case 'webrtc_error':
      return msg('The connection for calls broke. Check the network and VPN; the next call tries again.');
    case 'ice_collection_timeout':
      return msg(
        'No way was found for the sound. A firewall may block it (UDP 3478): tell your administrator.',
      );
    case 'audio_enhancement_failure':
      return msg('Noise suppression could not be used; the call goes on without it.');
    case 'other':
      return msg('Amazon Connect does not say why. If it happens again, tell your administrator.');
    default:
      return msg(str`Amazon Connect calls it ${type}. If it happens again, tell your administrator.`);
  }
}
