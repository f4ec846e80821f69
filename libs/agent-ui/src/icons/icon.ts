import { html, type TemplateResult } from 'lit';
import { gardenIcons } from '../generated/garden-icons.js';

/** Name of an icon that `icon()` draws. */
export type IconName = keyof typeof gardenIcons;

/** Draws a Garden icon at 16 px in the current text colour. It is decoration: the word beside it carries the meaning. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    class="icon"
    part="icon"
    width="16"
    height="16"
    viewBox="0 0 16 16"
    aria-hidden="true"
    focusable="false"
  >
    ${gardenIcons[name]}
  </svg>`;
}
