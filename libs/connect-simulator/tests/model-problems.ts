import type { ModelShape, ServiceModel } from './read-service-model.js';

// Members the service has gained since the model was compiled (spec/connect.md 3.3).
const added = new Set(['softphonePersistentConnection', 'voiceEnhancementMode']);

/** What in a value is not as the model says: paths with a reason; an empty list if all is well. */
export function modelProblems(model: ServiceModel, shape: ModelShape, value: unknown, path = ''): string[] {
  const resolved = shape.shape === undefined ? shape : { ...model.shapes[shape.shape] };
  switch (resolved.type ?? 'string') {
    case 'structure':
      return structureProblems(model, resolved, value, path);
    case 'list':
      if (!Array.isArray(value)) return [`${path} is no list`];
      return value.flatMap((each, index) =>
        modelProblems(model, resolved.member ?? {}, each, `${path}[${String(index)}]`),
      );
    case 'map':
      if (typeof value !== 'object' || value === null) return [`${path} is no map`];
      return Object.entries(value).flatMap(([name, each]) =>
        modelProblems(model, resolved.value ?? {}, each, `${path}.${name}`),
      );
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${path} is no boolean`];
    case 'long':
    case 'integer':
      return Number.isInteger(value) ? [] : [`${path} is no whole number`];
    case 'double':
    case 'timestamp':
      return typeof value === 'number' ? [] : [`${path} is no number`];
    default:
      return typeof value === 'string' ? [] : [`${path} is no string`];
  }
}

function structureProblems(model: ServiceModel, shape: ModelShape, value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no structure`];
  const entries = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  const missing = (shape.required ?? []).filter((name) => !entries.some(([present]) => present === name));
  return [
    ...missing.map((name) => `${path}.${name} is missing`),
    ...entries.flatMap(([name, each]) => {
      const member = shape.members?.[name];
      if (member !== undefined) return modelProblems(model, member, each, `${path}.${name}`);
      return added.has(name) ? [] : [`${path}.${name} is unknown`];
    }),
  ];
}
