// A classic script: the SharedWorker of the CCP page. Streams does the work; here stand only the shims it needs.

interface WorkerScope {
  connect: { worker: { main(): void } };
  AWS: { apiLoader: { services: { connect: Record<string, ServiceModel> } } };
}

interface ModelShape {
  type?: string;
  shape?: string;
  required?: string[];
  members?: Record<string, ModelShape>;
  member?: ModelShape;
  key?: ModelShape;
  value?: ModelShape;
}

interface ServiceModel {
  operations: Record<string, { input: ModelShape; output: ModelShape }>;
}

importScripts('/sim/streams.js');

const scope = self as unknown as WorkerScope;

// The library accepts only `wss:` addresses, and a simulator on localhost has no certificate.
self.WebSocket = class extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(String(url).replace(/^wss:/, 'ws:'), protocols);
  }
};

// The service model in the bundle is older than the service: without these members the parser drops what is answered.
const model = scope.AWS.apiLoader.services.connect['2017-02-15'];
if (model !== undefined) extendModel(model);

scope.connect.worker.main();

function extendModel({ operations }: ServiceModel): void {
  const additional = operations['CreateAdditionalConnection'];
  const endpoint = additional?.input.members?.['endpoint'];
  for (const name of ['AddNewConnection', 'TransferContact']) {
    operations[name] ??= {
      input: {
        type: 'structure',
        required: ['contactId', 'endpoint'],
        members: { contactId: {}, endpoint: endpoint ?? {} },
      },
      output: { type: 'structure', members: {} },
    };
  }
  const contact = membersAt(operations['GetAgentSnapshot']?.output, 'snapshot', 'contacts');
  if (contact !== undefined) {
    contact['agentContactHandlingConfig'] ??= structure({ autoAccept: { type: 'boolean' } });
    contact['contactMetadata'] ??= { type: 'map', key: {}, value: {} };
    const connection = contact['connections']?.member?.members;
    const capabilities = connection?.['capabilities']?.members;
    if (capabilities !== undefined) capabilities['ScreenShare'] ??= {};
    const chat = connection?.['chatMediaInfo']?.members;
    if (chat !== undefined) chat['agentName'] ??= {};
    const segment = contact['segmentAttributes']?.value?.members;
    if (segment !== undefined)
      segment['ValueMap'] ??= { type: 'map', key: {}, value: structure({ ValueString: {} }) };
  }
  // The configuration is a shape of its own, so its members are added where answers are described.
  const configuration = operations['GetAgentConfiguration']?.output.members?.['configuration'];
  if (configuration?.members !== undefined) {
    configuration.members['softphonePersistentConnection'] ??= { type: 'boolean' };
    configuration.members['voiceEnhancementMode'] ??= {};
  }
}

function membersAt(shape: ModelShape | undefined, ...path: string[]): Record<string, ModelShape> | undefined {
  let current = shape;
  for (const name of path) current = current?.members?.[name];
  return (current?.member ?? current)?.members;
}

function structure(members: Record<string, ModelShape>): ModelShape {
  return { type: 'structure', members };
}
