import { css } from 'lit';

export const companionStyles = css`
  :host {
    display: grid;
    grid-template: 'state' 'notices' 'stage' 'panels' / minmax(0, 1fr);
    align-content: start;
    min-height: 100vh;
    background: var(--patchcord-background-recessed);
  }

  .state {
    position: sticky;
    z-index: 1;
    top: 0;
    grid-area: state;
    border-bottom: 1px solid var(--patchcord-border);
  }

  /* In the padding of the state, so that nothing moves when it comes and goes. */
  .state patchcord-level-meter {
    position: absolute;
    inset: auto calc(4 * var(--patchcord-space)) 2px;
  }

  /* Connect's page stays in reach, however much there is to say. */
  .notices {
    grid-area: notices;
    max-height: 45vh;
    overflow-y: auto;
  }

  .notices > * {
    border-bottom: 1px solid var(--patchcord-border-subtle);
  }

  .stage {
    display: grid;
    grid-area: stage;
    grid-template: minmax(460px, 1fr) / minmax(0, 1fr);
    background: var(--patchcord-background);
  }

  .cover,
  slot {
    display: block;
    grid-area: 1 / 1;
    min-width: 0;
  }

  .cover {
    z-index: 1;
    background: var(--patchcord-background);
  }

  ::slotted([slot='ccp']) {
    width: 100%;
    height: 100%;
  }

  .panels {
    grid-area: panels;
    border-top: 1px solid var(--patchcord-border);
    background: var(--patchcord-background);
  }

  details + details {
    border-top: 1px solid var(--patchcord-border-subtle);
  }

  summary {
    padding: calc(3 * var(--patchcord-space)) calc(4 * var(--patchcord-space));
    font-weight: var(--patchcord-weight-strong);
    cursor: pointer;
  }

  summary h2 {
    display: inline;
    margin: 0;
    font: inherit;
  }

  summary:focus-visible {
    outline: 2px solid transparent;
    box-shadow: inset var(--patchcord-focus-ring);
    border-radius: var(--patchcord-radius);
  }

  .keep-open {
    margin: 0;
    padding: calc(3 * var(--patchcord-space)) calc(4 * var(--patchcord-space));
    border-top: 1px solid var(--patchcord-border-subtle);
    color: var(--patchcord-foreground-subtle);
  }

  @media (min-width: 700px) {
    :host {
      grid-template:
        'state stage' auto
        'notices stage' auto
        'panels stage' 1fr / minmax(320px, 1fr) minmax(320px, 480px);
      gap: 0 calc(4 * var(--patchcord-space));
      max-width: 1100px;
      margin: 0 auto;
      padding: calc(4 * var(--patchcord-space));
    }

    .state {
      position: relative;
      border: 1px solid var(--patchcord-border);
    }

    .notices {
      max-height: none;
    }

    .notices > *,
    .panels {
      border: 1px solid var(--patchcord-border);
      border-top: 0;
    }

    .stage {
      position: sticky;
      top: calc(4 * var(--patchcord-space));
      height: calc(100vh - 8 * var(--patchcord-space));
      min-height: 460px;
      border: 1px solid var(--patchcord-border);
    }
  }
`;
