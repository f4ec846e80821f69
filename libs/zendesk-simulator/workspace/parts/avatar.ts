import { html, type TemplateResult } from 'lit';
import type { UserRecord } from '../../src/desk/user.js';
import { initialsOf } from './format.js';

const hues = 6;

/** @returns the user's initials in a disc; staff have a square one */
export function avatar(
  user: UserRecord | undefined,
  size: 'small' | 'medium' | 'large' = 'medium',
): TemplateResult {
  const shape = user !== undefined && user.role !== 'end-user' ? 'staff' : 'customer';
  // Drawn by the style sheet: the initials are no text of the page, the name stands beside them.
  return html`<span
    class="avatar ${size} ${shape} hue-${(user?.id ?? 0) % hues}"
    data-initials=${initialsOf(user?.name ?? '?')}
    aria-hidden="true"
  ></span>`;
}
