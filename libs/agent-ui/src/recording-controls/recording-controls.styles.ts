import { css } from 'lit';

export const recordingControlsStyles = css`
  :host {
    display: block;
    min-width: 0;
    min-height: 24px;
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: var(--patchcord-space);
    height: 24px;
  }

  .state {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }

  .state,
  button {
    grid-row: 1;
  }

  /* Over the room of the button that is absent. */
  .state.paused {
    grid-column: 1 / 3;
  }

  #pause {
    grid-column: 2;
  }

  #resume {
    grid-column: 3;
  }

  .mark {
    flex: none;
    width: 10px;
    height: 10px;
    border: 2px solid var(--patchcord-foreground-subtle);
    border-radius: 50%;
  }

  .recording .mark {
    border-color: var(--patchcord-background-danger-emphasis);
    background: var(--patchcord-background-danger-emphasis);
  }

  /* Two bars. */
  .paused .mark {
    border-width: 0 3px;
    border-radius: 0;
  }

  .absent {
    visibility: hidden;
  }

  p {
    display: flex;
    gap: 6px;
    margin: var(--patchcord-space) 0 2px;
    overflow-wrap: anywhere;
  }

  .explanation {
    color: var(--patchcord-foreground-subtle);
  }

  .problem {
    color: var(--patchcord-foreground-danger);
  }
`;
