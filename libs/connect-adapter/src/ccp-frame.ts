/** The name that Streams gives to its frame. Streams replaces the element itself, so never keep a reference. */
const frameName = 'Amazon Connect CCP';

/**
 * Loads Connect's page again. After ten attempts of its own Streams stops for good; this still brings the
 * softphone up (connect.md, section 2.11).
 */
export function reloadCcpFrame(container: HTMLElement): void {
  const frame = findCcpFrame(container);
  const address = frame?.getAttribute('src');
  if (frame && address) frame.setAttribute('src', address);
}

/** Takes Connect's page out of the document. */
export function removeCcpFrame(container: HTMLElement): void {
  findCcpFrame(container)?.remove();
}

function findCcpFrame(container: HTMLElement): Element | null {
  return container.querySelector(`iframe[name="${frameName}"]`);
}
