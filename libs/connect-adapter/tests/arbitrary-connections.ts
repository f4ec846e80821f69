import fc from 'fast-check';

const word = (...words: string[]) =>
  fc.oneof(fc.constantFrom<unknown>(...words, '', null, undefined), fc.string(), fc.anything());

const endpoint = fc.record(
  {
    type: word('agent', 'queue', 'phone_number', 'Agent'),
    name: word('Bob Agent', ' '),
    phoneNumber: word('+14155550134', 'sip:+14155550134@carrier.example', 'sip:@', 'anonymous'),
  },
  { requiredKeys: [] },
);

const connection = fc.record(
  {
    connectionId: word('a1', 'b1', 'd1', 'd2'),
    type: word('agent', 'inbound', 'outbound', 'monitoring'),
    initial: fc.oneof(fc.boolean(), fc.anything()),
    state: fc.oneof(fc.record({ type: word('connected', 'hold', 'disconnected', 'barge') }), fc.anything()),
    endpoint: fc.oneof(endpoint, fc.anything()),
    quickConnectName: word('Bank'),
    monitorStatus: word('BARGE', 'silent_monitor'),
    chatMediaInfo: fc.oneof(
      fc.record({ customerName: word('Carla'), agentName: word('Bob Agent') }),
      fc.anything(),
    ),
  },
  { requiredKeys: [] },
);

/** What stands under `connections` of a contact: well-formed, half broken, or anything at all. */
export const arbitraryConnections: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 9, arbitrary: fc.array(fc.oneof({ weight: 4, arbitrary: connection }, fc.anything())) },
  fc.anything(),
);
