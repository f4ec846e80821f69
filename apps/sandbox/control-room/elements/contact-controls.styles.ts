import { css } from 'lit';

export const contactControlsStyles = css`
  article {
    display: grid;
    gap: 8px;
    padding: 8px 12px;
    border: 1px solid var(--border);
    border-inline-start: 4px solid var(--border-emphasis);
    border-radius: 4px;
    background: var(--background);
  }

  .ringing {
    border-inline-start-color: var(--foreground-warning);
  }

  .talking {
    border-inline-start-color: var(--foreground-success);
  }

  .who,
  .state {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  .who strong {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .who patchcord-elapsed-time {
    margin-inline-start: auto;
  }

  .state {
    margin-top: -4px;
  }

  .ringing .state > :not(.hint) {
    color: var(--foreground-warning);
  }

  .talking .state > :not(.hint) {
    color: var(--foreground-success);
  }

  .state em {
    font-style: normal;
  }

  .way {
    margin-inline-start: auto;
    text-align: end;
  }

  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
  }

  .deeds > .hint {
    width: 100%;
  }

  .deeds > .hint::first-letter {
    text-transform: uppercase;
  }

  .customer {
    justify-content: space-between;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .customer > .hint {
    width: auto;
  }

  [role='alert']:empty {
    margin-top: -8px;
  }

  details {
    margin-inline: -12px;
    border-top: 1px solid var(--border-subtle);
  }

  details:last-child {
    margin-bottom: -8px;
  }

  details + details {
    margin-top: -8px;
  }

  summary {
    padding: 6px 12px 6px 8px;
    color: var(--foreground-subtle);
    font-size: 12px;
    line-height: 16px;
  }

  details > :not(summary) {
    padding: 4px 12px 12px;
  }
`;
