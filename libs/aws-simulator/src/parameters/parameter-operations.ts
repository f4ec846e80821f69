import type { Operations } from '../server/aws-call.js';
import { AwsError } from '../server/aws-error.js';
import { textOf } from '../server/read-input.js';

/** A parameter of AWS Systems Manager, of type `String`. */
export interface Parameter {
  readonly value: string;
  readonly version: number;
}

export interface ParameterOperationsOptions {
  /** By name. */
  readonly parameters: Map<string, Parameter>;
  readonly arnOf: (name: string) => string;
}

/** `GetParameter` and `PutParameter` of AWS Systems Manager. */
export function parameterOperations({ arnOf, parameters }: ParameterOperationsOptions): Operations {
  return {
    GetParameter: (input) => {
      const name = textOf(input, 'Name');
      const parameter = parameters.get(name);
      if (parameter === undefined) throw new AwsError('ParameterNotFound', `There is no parameter ${name}.`);
      const { value, version } = parameter;
      return {
        Parameter: {
          Name: name,
          Type: 'String',
          Value: value,
          Version: version,
          ARN: arnOf(name),
          DataType: 'text',
          LastModifiedDate: Date.now() / 1000,
        },
      };
    },
    PutParameter: (input) => {
      const name = textOf(input, 'Name');
      const before = parameters.get(name);
      if (before !== undefined && input['Overwrite'] !== true)
        throw new AwsError('ParameterAlreadyExists', `There is a parameter ${name} already.`);
      const version = (before?.version ?? 0) + 1;
      parameters.set(name, { value: textOf(input, 'Value'), version });
      return { Version: version, Tier: 'Standard' };
    },
  };
}
