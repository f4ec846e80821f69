/**
 * chatjs makes the participant service's address of a region: in the sandbox it is the simulated instance. The app
 * knows nothing of it; this runs in its pages, whether chatjs has arrived yet or not.
 * @param endpoint origin of the simulated participant service
 */
export function chatEndpointScript(endpoint: string): string {
  return `(() => {
  const point = () => globalThis.connect?.ChatSession?.setGlobalConfig({ endpoint: ${JSON.stringify(endpoint)} });
  if (globalThis.connect?.ChatSession) point();
  else document.querySelector('script[src$="amazon-connect-chat.js"]')?.addEventListener('load', point);
})();
`;
}
