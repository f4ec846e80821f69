import { css } from 'lit';

/** A word in a pill beside what it says something about. */
export const badgeStyles = css`
  .badge {
    flex: none;
    padding: 0 6px;
    border-radius: 8px;
    background: var(--patchcord-background-disabled);
    color: var(--patchcord-foreground-subtle);
    font-size: 11px;
    line-height: 16px;
  }
`;
