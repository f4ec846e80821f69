import { describe, expect, it } from 'vitest';
import type { ChatConnection, ChatSession } from './chat-types.js';
import type { ConnectStreams } from './connect-types.js';
import type { VoiceIdConnection } from './voice-id-types.js';

/** Compiles only as long as the SDK's own declaration has everything that we use. */
function handleOf(sdk: typeof connect): ConnectStreams {
  return sdk;
}

function chatConnectionOf(sdk: connect.ChatConnection): ChatConnection {
  return sdk;
}

function chatSessionOf(sdk: connect.AgentChatSession): ChatSession {
  return sdk;
}

function voiceIdConnectionOf(sdk: connect.VoiceConnection): VoiceIdConnection {
  return sdk;
}

describe('ConnectStreams', () => {
  it('is a part of what the SDKs declare', () => {
    for (const narrow of [handleOf, chatConnectionOf, chatSessionOf, voiceIdConnectionOf]) {
      expect(narrow).toBeTypeOf('function');
    }
  });
});
