/** How a ticket, comment or audit came into Zendesk. */
export interface Via {
  channel: string;
  source: { from: Record<string, unknown>; to: Record<string, unknown>; rel: string | null };
}

/** The numbers of the channels a voice ticket may name. */
export const voiceViaIds = { voicemail: 44, inbound: 45, outbound: 46 } as const;

/** @returns the `via` of something that came through a channel */
export function createVia(channel: string, rel: string | null = null): Via {
  return { channel, source: { from: {}, to: {}, rel } };
}

/** @returns the `via` of a voice ticket, or `undefined` for a number that is not a voice channel */
export function toVoiceVia(viaId: unknown): Via | undefined {
  switch (viaId) {
    case voiceViaIds.voicemail:
      return createVia('voice', 'voicemail');
    case voiceViaIds.inbound:
      return createVia('voice', 'inbound');
    case voiceViaIds.outbound:
      return createVia('voice', 'outbound');
    default:
      return undefined;
  }
}
