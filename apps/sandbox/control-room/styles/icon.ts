import { svg, html, type TemplateResult } from 'lit';

const paths = {
  alert: 'M8 1.5 15 14H1zM8 6v4M8 11.500v1',
  chat: 'M2 2.500h12v8.500H7.500L4 14v-3H2z',
  check: 'M3 8.500l3.500 3.500L13 4.500',
  'chevron-left': 'M10 3L5 8l5 5',
  'chevron-right': 'M6 3l5 5-5 5',
  clock: 'M8 1.500a6.500 6.500 0 100 13 6.500 6.500 0 000-13zM8 4.500V8l2.500 2',
  copy: 'M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3',
  external: 'M6.500 3H3v10h10V9.500M9.500 2.500h4v4M13.500 2.500L7.500 8.500',
  phone:
    'M5.200 2L3 2.800c-.6 3 .6 6 2.800 8.100s4.600 3 7.200 2.600l.9-2.300-2.700-1.800-1.600 1.200C8 9.900 6.500 8.400 6 7l1.200-1.500z',
  plus: 'M8 3v10M3 8h10',
  reload: 'M13 8a5 5 0 11-1.500-3.600M13 1.500v3.200H9.800',
  x: 'M3.500 3.500l9 9M12.500 3.500l-9 9',
} as const;

/** The icons of the control room, own drawings on a 16 px grid. */
export type IconName = keyof typeof paths;

/** An icon beside a word: hidden from screen readers, in the colour of the text. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    ${svg`<path d=${paths[name]} fill="none" stroke="currentColor" stroke-width="1.500" stroke-linecap="round" stroke-linejoin="round"></path>`}
  </svg>`;
}
