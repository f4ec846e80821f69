import { css } from 'lit';

export const statusPanelStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  section {
    display: grid;
    justify-items: start;
    gap: calc(3 * var(--patchcord-space));
    padding: calc(5 * var(--patchcord-space)) calc(4 * var(--patchcord-space));
  }

  .mark {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    background: var(--patchcord-background-disabled);
    color: var(--patchcord-foreground-subtle);
  }

  .mark.warning {
    background: var(--patchcord-background-warning);
    color: var(--patchcord-foreground-warning);
  }

  .mark.danger {
    background: var(--patchcord-background-danger);
    color: var(--patchcord-foreground-danger);
  }

  h2 {
    margin: 0;
    font-size: var(--patchcord-font-size-lg);
    font-weight: var(--patchcord-weight-strong);
    line-height: var(--patchcord-line-height-lg);
    overflow-wrap: anywhere;
  }

  p {
    margin: calc(-2 * var(--patchcord-space)) 0 0;
    color: var(--patchcord-foreground-subtle);
    overflow-wrap: anywhere;
  }

  .progress {
    display: grid;
    gap: 6px;
    width: 100%;
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .track {
    height: 4px;
    border-radius: 2px;
    overflow: hidden;
    background: var(--patchcord-border-subtle);
  }

  .track::after {
    content: '';
    display: block;
    width: 40%;
    height: 100%;
    border-radius: 2px;
    background: var(--patchcord-background-primary-emphasis);
    animation: travel 1.6s ease-in-out infinite alternate;
  }

  @keyframes travel {
    to {
      margin-left: 60%;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .track::after {
      animation: none;
    }
  }

  patchcord-copy-field {
    width: 100%;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--patchcord-space));
  }

  :host([compact]) section {
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 2px calc(2 * var(--patchcord-space));
    padding: calc(2 * var(--patchcord-space)) calc(3 * var(--patchcord-space));
    background: var(--patchcord-background-warning);
  }

  :host([compact]) section.danger {
    background: var(--patchcord-background-danger);
  }

  :host([compact]) section.neutral {
    background: var(--patchcord-background-subtle);
  }

  :host([compact]) .mark {
    width: 16px;
    height: 20px;
    background: none;
  }

  :host([compact]) h2 {
    font-size: var(--patchcord-font-size-md);
    line-height: var(--patchcord-line-height-md);
  }

  :host([compact]) section > :not(.mark, h2) {
    grid-column: 2;
    margin: 0;
  }

  :host([compact]) p {
    color: var(--patchcord-foreground);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  :host([compact]) .progress {
    color: var(--patchcord-foreground);
  }

  :host([compact]) .track {
    display: none;
  }

  :host([compact]) .button {
    min-height: 24px;
    margin-top: var(--patchcord-space);
    padding: 3px calc(2 * var(--patchcord-space));
    border-color: currentcolor;
    background: none;
    color: var(--patchcord-foreground-warning);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  :host([compact]) .danger .button {
    color: var(--patchcord-foreground-danger);
  }

  :host([compact]) .neutral .button {
    color: var(--patchcord-foreground-primary);
  }
`;
