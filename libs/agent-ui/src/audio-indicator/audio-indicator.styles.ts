import { css } from 'lit';

export const audioIndicatorStyles = css`
  :host {
    display: inline-flex;
    justify-content: flex-end;
    min-width: 0;
  }

  .indicator {
    display: block;
    min-width: 24px;
    max-width: 100%;
    height: 28px;
    padding: 6px 4px;
    border: 0;
    border-radius: var(--patchcord-radius);
    background: none;
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
    cursor: pointer;
  }

  .indicator:hover,
  .indicator[aria-expanded='true'] {
    color: var(--patchcord-foreground);
  }

  /* Words that do not fit wrap out of sight, and the icon stays: half a word would only look broken. */
  .inside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--patchcord-space);
    height: 16px;
    overflow: hidden;
  }

  .words {
    white-space: nowrap;
  }

  :host(:is([status='companion-trouble'], [status='companion-missing'], [status='other-computer-trouble']))
    .indicator {
    color: var(--patchcord-foreground-warning);
  }

  :host(:is([status='companion-lost'], [status='here-trouble'])) .indicator {
    color: var(--patchcord-foreground-danger);
  }
`;
