import { css } from 'lit';

export const agentStateSelectorStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  .field {
    position: relative;
    display: flex;
    align-items: center;
  }

  select {
    width: 100%;
    min-width: 0;
    height: var(--patchcord-control-height);
    padding: 0 28px 0 28px;
    border: 1px solid var(--patchcord-border-emphasis);
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background);
    text-overflow: ellipsis;
    white-space: nowrap;
    appearance: none;
    cursor: pointer;
  }

  select:hover {
    border-color: var(--patchcord-border-primary-emphasis);
  }

  select:disabled {
    border-color: var(--patchcord-border);
    background: var(--patchcord-background-disabled);
    color: var(--patchcord-foreground-subtle);
    cursor: default;
    opacity: 1;
  }

  option {
    background: var(--patchcord-background);
    color: var(--patchcord-foreground);
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

  .chevron {
    position: absolute;
    right: 8px;
    color: var(--patchcord-foreground-subtle);
    pointer-events: none;
  }
`;
