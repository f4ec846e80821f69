import { describe, expect, it } from 'vitest';
import { judgeOrigin } from './judge-origin.js';

const page = 'https://softphone.example.org';
const approved = ['https://123456.apps.zdusercontent.com', 'https://evil.example.org'];

describe('judgeOrigin', () => {
  it.each([
    ['https://123456.apps.zdusercontent.com', 'approved'],
    ['https://654321.apps.zdusercontent.com', 'askable'],
    ['https://acme.zendesk.com', 'askable'],
    ['http://acme.zendesk.com', 'stranger'],
    ['https://acme.zendesk.com.example.org', 'stranger'],
    ['https://zendesk.com', 'stranger'],
    ['https://a.b.zendesk.com', 'stranger'],
    ['https://apps.zdusercontent.com', 'stranger'],
    ['https://1.apps.zdusercontent.com:8443', 'stranger'],
    ['http://localhost:4100', 'stranger'],
    ['null', 'stranger'],
    ['', 'stranger'],
  ])('takes %s for %s', (origin, verdict) => {
    expect(judgeOrigin(origin, approved, page)).toBe(verdict);
  });

  it('does not take an approval of what can be no Zendesk app', () => {
    expect(judgeOrigin('https://evil.example.org', approved, page)).toBe('stranger');
  });

  it('hears other pages of this machine only while it runs on this machine', () => {
    const origin = 'http://localhost:4100';
    expect([
      judgeOrigin(origin, [], 'http://localhost:4300'),
      judgeOrigin(origin, [origin], 'http://127.0.0.1:4300'),
      judgeOrigin(origin, [origin], page),
    ]).toEqual(['askable', 'approved', 'stranger']);
  });
});
