import { css } from 'lit';

export const agentStateSelectorStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  /* Room for the mark. */
  select {
    padding-inline-start: 28px;
  }

  select:enabled:hover {
    border-color: var(--patchcord-border-primary-emphasis);
  }

  .mark {
    position: absolute;
    left: 10px;
    width: 10px;
    height: 10px;
    border: 2px solid var(--patchcord-foreground-subtle);
    border-radius: 50%;
    pointer-events: none;
  }

  .mark.available {
    border-color: var(--patchcord-background-success-emphasis);
    background: var(--patchcord-background-success-emphasis);
  }

  .mark.busy {
    border-color: var(--patchcord-background-primary-emphasis);
    background: var(--patchcord-background-primary-emphasis);
  }

  .mark.unavailable {
    border-color: var(--patchcord-background-warning-emphasis);
    background: linear-gradient(var(--patchcord-background-warning-emphasis) 0 0) center / 6px 2px no-repeat;
  }

  .mark.error {
    border-color: var(--patchcord-background-danger-emphasis);
    border-radius: var(--patchcord-radius-sm);
    background: var(--patchcord-background-danger-emphasis);
  }
`;
