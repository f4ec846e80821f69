import { css } from 'lit';

export const audioIndicatorStyles = css`
  :host {
    display: inline-block;
    min-width: 0;
  }

  .indicator {
    display: flex;
    align-items: center;
    gap: var(--patchcord-space);
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  :host([status='companion-lost']) .indicator {
    color: var(--patchcord-foreground-danger);
  }
`;
