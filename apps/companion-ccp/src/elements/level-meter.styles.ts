import { css } from 'lit';

export const levelMeterStyles = css`
  :host {
    display: block;
  }

  .track {
    height: 8px;
    border-radius: 4px;
    overflow: hidden;
    background: var(--patchcord-border-subtle);
  }

  .bar {
    height: 100%;
    background: var(--patchcord-background-success-emphasis);
    transform: scaleX(0);
    transform-origin: left;
  }

  /* Colours that are forced hide every background. */
  @media (forced-colors: active) {
    .track {
      outline: 1px solid CanvasText;
    }

    .bar {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
