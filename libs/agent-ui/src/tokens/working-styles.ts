import { css } from 'lit';

/** An icon that breathes while something is under way; it is still for people who want less motion. */
export const workingStyles = css`
  .working .icon {
    animation: breathe 1.6s ease-in-out infinite;
  }

  @keyframes breathe {
    50% {
      opacity: 0.35;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .working .icon {
      animation: none;
    }
  }
`;
