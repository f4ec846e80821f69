import { describe, expect, it } from 'vitest';
import { readSandboxConfig } from './read-sandbox-config.js';

const config = {
  workspace: 'http://localhost:4301/agent',
  zendesk: 'http://localhost:4301',
  connect: 'http://localhost:4303',
  app: 'http://localhost:4302',
  companion: 'http://localhost:4305/',
  agents: [
    { username: 'bob.carter', name: 'Bob Carter', deskUrl: 'http://localhost:4300/desk/bob.carter' },
    {
      username: 'sam.okafor',
      name: 'Sam Okafor',
      role: 'supervisor',
      deskUrl: 'http://localhost:4300/desk/sam.okafor',
    },
  ],
};

describe('readSandboxConfig', () => {
  it('takes the five addresses, the agents, and nothing else', () => {
    expect(readSandboxConfig({ ...config, controlRoom: 'http://localhost:4300' })).toEqual(config);
  });

  it.each([
    ['nothing', null],
    ['a text', 'http://localhost:4301'],
    ['a missing part', { ...config, connect: undefined }],
    ['a part that is no address', { ...config, app: 'localhost' }],
    ['no companion', { ...config, companion: undefined }],
    ['no agents', { ...config, agents: undefined }],
    ['an agent without a desk', { ...config, agents: [{ username: 'bob.carter', name: 'Bob Carter' }] }],
  ])('refuses %s', (_, value) => {
    expect(readSandboxConfig(value)).toBeUndefined();
  });
});
