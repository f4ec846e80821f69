import type { ConnectWorld } from './connect-world.js';

/**
 * One instance that answers for several brands: six queues, a routing profile with all of them but `Globex Sales` and
 * one for sales; the agents Alex Morgan (the default one), Bob Carter and Casey Lin (sales), who start in `Available`,
 * and the supervisor Sam Okafor, who starts in `Offline`.
 */
export const defaultConnectWorld: ConnectWorld = {
  instance: {
    region: 'us-west-2',
    accountId: '123456789012',
    instanceId: '11111111-2222-3333-4444-555555555555',
  },
  queues: [
    {
      id: '9b1c0e52-0001-4000-8000-000000000001',
      name: 'Support',
      systemNumber: '+18005550100',
      outboundCallerId: '+18005550105',
    },
    {
      id: '9b1c0e52-0002-4000-8000-000000000002',
      name: 'Support EU',
      systemNumber: '+442079460110',
      outboundCallerId: '+442079460115',
    },
    {
      id: '9b1c0e52-0003-4000-8000-000000000003',
      name: 'Acme Sales',
      systemNumber: '+18005550120',
      outboundCallerId: '+18005550125',
    },
    {
      id: '9b1c0e52-0004-4000-8000-000000000004',
      name: 'Acme Care',
      systemNumber: '+18005550130',
      outboundCallerId: '+18005550135',
    },
    {
      id: '9b1c0e52-0005-4000-8000-000000000005',
      name: 'Globex Sales',
      systemNumber: '+18005550140',
      outboundCallerId: '+18005550145',
    },
    {
      id: '9b1c0e52-0006-4000-8000-000000000006',
      name: 'BasicQueue',
      systemNumber: '+18005550150',
      outboundCallerId: '+18005550155',
    },
  ],
  states: [
    { id: '5a7e0000-0001-4000-8000-000000000001', name: 'Available', type: 'routable' },
    { id: '5a7e0000-0002-4000-8000-000000000002', name: 'Break', type: 'not_routable' },
    { id: '5a7e0000-0003-4000-8000-000000000003', name: 'Lunch', type: 'not_routable' },
    { id: '5a7e0000-0004-4000-8000-000000000004', name: 'Training', type: 'not_routable' },
    { id: '5a7e0000-0005-4000-8000-000000000005', name: 'Offline', type: 'offline' },
  ],
  routingProfiles: [
    {
      id: '70f11e00-0001-4000-8000-000000000001',
      name: 'Demo Routing Profile',
      queues: ['Support', 'Support EU', 'Acme Sales', 'Acme Care', 'BasicQueue'],
      defaultOutboundQueue: 'BasicQueue',
    },
    {
      id: '70f11e00-0002-4000-8000-000000000002',
      name: 'Sales Routing Profile',
      queues: ['Acme Sales', 'Globex Sales', 'BasicQueue'],
      defaultOutboundQueue: 'Acme Sales',
    },
  ],
  agents: [
    {
      id: 'a6e47000-0001-4000-8000-000000000001',
      name: 'Alex Morgan',
      username: 'alex.morgan',
      email: 'alex.morgan@acme.example',
      routingProfile: 'Demo Routing Profile',
      permissions: ['outboundCall', 'voiceId'],
      state: 'Available',
    },
    {
      id: 'a6e47000-0002-4000-8000-000000000002',
      name: 'Bob Carter',
      username: 'bob.carter',
      email: 'bob.carter@acme.example',
      routingProfile: 'Demo Routing Profile',
      permissions: ['outboundCall', 'voiceId'],
      state: 'Available',
    },
    {
      id: 'a6e47000-0003-4000-8000-000000000003',
      name: 'Casey Lin',
      username: 'casey.lin',
      email: 'casey.lin@acme.example',
      routingProfile: 'Sales Routing Profile',
      permissions: ['outboundCall', 'voiceId'],
      state: 'Available',
    },
    {
      id: 'a6e47000-0004-4000-8000-000000000004',
      name: 'Sam Okafor',
      username: 'sam.okafor',
      email: 'sam.okafor@acme.example',
      routingProfile: 'Demo Routing Profile',
      permissions: ['outboundCall', 'voiceId'],
      state: 'Offline',
    },
  ],
  phoneQuickConnects: [
    { id: 'qc000000-0001-4000-8000-000000000001', name: 'Warehouse', phoneNumber: '+18005550160' },
    { id: 'qc000000-0002-4000-8000-000000000002', name: 'Interpreter', phoneNumber: '+18005550170' },
  ],
  dialableCountries: ['us', 'ca', 'gb', 'de', 'fr'],
  contactFlows: [
    { id: 'f10e0000-0001-4000-8000-000000000001', name: 'Tasks for support', queue: 'Support' },
    { id: 'f10e0000-0002-4000-8000-000000000002', name: 'Tasks for sales', queue: 'Globex Sales' },
  ],
  voiceIdDomainId: 'SimulatedVoiceDomain00',
};
