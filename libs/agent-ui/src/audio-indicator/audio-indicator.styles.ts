import { css } from 'lit';

export const audioIndicatorStyles = css`
  :host {
    display: inline-block;
    min-width: 0;
  }

  /* Words that do not fit wrap out of sight, and the icon stays: half a word would only look broken. */
  .indicator {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--patchcord-space);
    height: 16px;
    overflow: hidden;
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .words {
    white-space: nowrap;
  }

  :host([status='companion-lost']) .indicator {
    color: var(--patchcord-foreground-danger);
  }
`;
