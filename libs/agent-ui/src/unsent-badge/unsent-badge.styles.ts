import { css } from 'lit';

export const unsentBadgeStyles = css`
  :host {
    display: inline-block;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--patchcord-space);
    height: 24px;
    padding: 0 calc(2 * var(--patchcord-space)) 0 6px;
    border: 1px solid transparent;
    border-radius: 12px;
    background: var(--patchcord-background-warning);
    color: var(--patchcord-foreground-warning);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
    white-space: nowrap;
    cursor: pointer;
  }

  .badge:hover,
  .badge[aria-expanded='true'] {
    border-color: currentcolor;
  }
`;
