import type { ChatView } from '../control/chat-view.js';

/** Reads and writes one chat of this page's agent. Rejects if the service does not do it. */
export function chatService(contactId: string, authToken: string) {
  const send = async (method: string, body?: string): Promise<unknown> => {
    const response = await fetch(`/sim/chats/${encodeURIComponent(contactId)}`, {
      method,
      headers: { 'x-amz-bearer': authToken },
      ...(body === undefined ? {} : { body }),
    });
    if (!response.ok) throw new Error(`The service answered ${String(response.status)}.`);
    return response.json();
  };
  return {
    read: async () => (await send('GET')) as ChatView,
    write: async (text: string) => void (await send('POST', text)),
  };
}
