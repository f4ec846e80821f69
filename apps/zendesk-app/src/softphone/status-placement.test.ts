import { describe, expect, it } from 'vitest';
import { softphoneViews } from '../../tests/softphone-views.js';
import { placeStatus } from './status-placement.js';

describe('placeStatus', () => {
  it.each([
    ['ready', 'none'],
    ['connected', 'none'],
    ['loading-connect', 'cover'],
    ['signed-out', 'cover'],
    ['origin-not-approved', 'cover'],
    ['connect-unreachable', 'cover'],
    ['connect-unreachable-in-a-call', 'strip'],
    ['zendesk-session-over', 'strip'],
  ])('%s: %s', (name, expected) => {
    const view = softphoneViews[name];

    expect(view && placeStatus(view)).toBe(expected);
  });
});
