import { css } from 'lit';

export const stateCardStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  section {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    align-items: center;
    column-gap: calc(3 * var(--patchcord-space));
    padding: calc(3 * var(--patchcord-space)) calc(4 * var(--patchcord-space));
    border-inline-start: 4px solid var(--patchcord-border-emphasis);
    background: var(--patchcord-background);
  }

  .mark {
    display: grid;
    grid-row: span 2;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: 50%;
    background: var(--patchcord-background-emphasis);
    color: var(--patchcord-background);
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .heading {
    font-size: 22px;
    font-weight: var(--patchcord-weight-strong);
    line-height: 28px;
  }

  .time {
    font-size: var(--patchcord-font-size-lg);
    font-variant-numeric: tabular-nums;
  }

  .line {
    grid-column: 2 / -1;
    color: var(--patchcord-foreground-subtle);
  }

  .available {
    border-color: var(--patchcord-background-success-emphasis);
  }

  .available .mark {
    background: var(--patchcord-background-success-emphasis);
  }

  .ringing {
    border-color: var(--patchcord-background-primary-emphasis);
  }

  .ringing .mark {
    background: var(--patchcord-background-primary-emphasis);
    animation: beckon 0.8s ease-in-out infinite alternate;
  }

  .talking {
    border-color: var(--patchcord-background-success-emphasis);
    background: var(--patchcord-background-success);
  }

  .talking .mark {
    background: var(--patchcord-background-success-emphasis);
  }

  .talking .line,
  .muted .line {
    color: var(--patchcord-foreground);
  }

  .unheard,
  .muted {
    border-color: var(--patchcord-background-warning-emphasis);
  }

  .muted {
    background: var(--patchcord-background-warning);
  }

  .unheard .mark,
  .muted .mark {
    background: var(--patchcord-background-warning-emphasis);
  }

  @keyframes beckon {
    to {
      transform: scale(1.15);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .ringing .mark {
      animation: none;
    }
  }
`;
