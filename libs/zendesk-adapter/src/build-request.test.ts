import { describe, expect, it } from 'vitest';
import { buildRequest } from './build-request.js';
import { withIdempotencyKey } from './with-idempotency-key.js';

const common = { contentType: 'application/json', autoRetry: false, httpCompleteResponse: true };

describe('buildRequest', () => {
  it('encodes every value of the query', () => {
    const query = { query: 'role:end-user phone:*491570006', external_ids: 'patchcord:+61491570006' };
    expect(buildRequest({ purpose: 'search', method: 'GET', path: '/api/v2/search', query })).toEqual({
      ...common,
      type: 'GET',
      url: '/api/v2/search?query=role%3Aend-user%20phone%3A*491570006&external_ids=patchcord%3A%2B61491570006',
    });
  });

  it('sends bodies as JSON texts', () => {
    const call = {
      purpose: 'create',
      method: 'POST',
      path: '/api/v2/tickets',
      body: { ticket: { id: 1 } },
    } as const;
    expect(buildRequest(call)).toEqual({
      ...common,
      type: 'POST',
      url: '/api/v2/tickets',
      data: '{"ticket":{"id":1}}',
    });
  });

  it('carries an idempotency key of at most 255 characters', () => {
    const call = withIdempotencyKey(
      { purpose: 'create', method: 'POST', path: '/x', headers: { a: 'b' } },
      'k'.repeat(300),
    );
    expect(buildRequest(call).headers).toEqual({
      a: 'b',
      'Idempotency-Key': `patchcord:${'k'.repeat(245)}`,
    });
  });
});
