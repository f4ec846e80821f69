import type { TabFace } from './present-tab.js';

/** Puts a face on the tab. Touches only what changes: browsers draw the icon anew each time. */
export function showTab(document: Document, { title, icon }: TabFace): void {
  if (document.title !== title) document.title = title;
  const link = document.querySelector('link[rel="icon"]');
  const address = `./icons/${icon}.svg`;
  if (link && link.getAttribute('href') !== address) link.setAttribute('href', address);
}
