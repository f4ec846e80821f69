import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import alert from '@zendeskgarden/svg-icons/src/16/alert-warning-stroke.svg?raw';
import building from '@zendeskgarden/svg-icons/src/16/building-stroke.svg?raw';
import checkCircle from '@zendeskgarden/svg-icons/src/16/check-circle-stroke.svg?raw';
import chevronDown from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg?raw';
import clock from '@zendeskgarden/svg-icons/src/16/clock-stroke.svg?raw';
import email from '@zendeskgarden/svg-icons/src/16/email-stroke.svg?raw';
import globe from '@zendeskgarden/svg-icons/src/16/globe-stroke.svg?raw';
import home from '@zendeskgarden/svg-icons/src/16/home-fill.svg?raw';
import inbox from '@zendeskgarden/svg-icons/src/16/inbox-fill.svg?raw';
import link from '@zendeskgarden/svg-icons/src/16/link-stroke.svg?raw';
import lock from '@zendeskgarden/svg-icons/src/16/lock-locked-stroke.svg?raw';
import moon from '@zendeskgarden/svg-icons/src/16/moon-stroke.svg?raw';
import phone from '@zendeskgarden/svg-icons/src/16/phone-stroke.svg?raw';
import phoneIn from '@zendeskgarden/svg-icons/src/16/phone-call-in-stroke.svg?raw';
import phoneOut from '@zendeskgarden/svg-icons/src/16/phone-call-out-stroke.svg?raw';
import plus from '@zendeskgarden/svg-icons/src/16/plus-stroke.svg?raw';
import puzzle from '@zendeskgarden/svg-icons/src/16/puzzle-piece-stroke.svg?raw';
import reply from '@zendeskgarden/svg-icons/src/16/speech-bubble-plain-stroke.svg?raw';
import search from '@zendeskgarden/svg-icons/src/16/search-stroke.svg?raw';
import sun from '@zendeskgarden/svg-icons/src/16/sun-stroke.svg?raw';
import tray from '@zendeskgarden/svg-icons/src/16/grid-2x2-stroke.svg?raw';
import user from '@zendeskgarden/svg-icons/src/16/user-solo-stroke.svg?raw';
import users from '@zendeskgarden/svg-icons/src/16/user-group-fill.svg?raw';
import cross from '@zendeskgarden/svg-icons/src/16/x-stroke.svg?raw';

const icons = {
  alert,
  building,
  checkCircle,
  chevronDown,
  clock,
  cross,
  email,
  globe,
  home,
  inbox,
  link,
  lock,
  moon,
  phone,
  phoneIn,
  phoneOut,
  plus,
  puzzle,
  reply,
  search,
  sun,
  tray,
  user,
  users,
} as const;

/** The icons of the workspace; from Zendesk Garden, Apache-2.0. */
export type IconName = keyof typeof icons;

/** @returns the icon, for eyes only: the words stand beside it */
export function icon(name: IconName): TemplateResult {
  return html`<span class="icon" aria-hidden="true">${unsafeHTML(icons[name])}</span>`;
}
