import { Aws, type CfnParameter, CfnCondition, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type CfnFunction,
  type Code,
  Function as LambdaFunction,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { type CfnLogGroup, type IFilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export interface DeployedFunctionProps {
  readonly description: string;
  readonly code: Code;
  readonly timeout: Duration;
  readonly memorySize: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly logRetentionDays: CfnParameter;
  /** 0 reserves none. */
  readonly reservedConcurrency: CfnParameter;
}

/** A function with a role of its own that may write its own log and nothing else, until more is allowed. */
export class DeployedFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly logGroup: LogGroup;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: DeployedFunctionProps) {
    super(scope, id);
    this.logGroup = createLogGroup(this, 'Log', props.logRetentionDays);
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [this.logGroup.logGroupArn]);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: props.code,
      timeout: props.timeout,
      memorySize: props.memorySize,
      environment: { ...props.environment },
      role: this.role,
      logGroup: this.logGroup,
    });
    this.#reserve(props.reservedConcurrency);
  }

  /** Allows operations on resources that are named. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    this.role.addToPolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] }),
    );
  }

  /**
   * Counts lines of the log.
   * @returns the metric, for an alarm
   */
  countLines(id: string, filterPattern: IFilterPattern): (period: Duration) => IMetric {
    const filter = new MetricFilter(this, id, {
      logGroup: this.logGroup,
      filterPattern,
      metricNamespace: 'Patchcord',
      metricName: `${Aws.STACK_NAME}-${id}`,
      metricValue: '1',
    });
    return (period) => filter.metric({ period, statistic: 'Sum' });
  }

  #reserve(concurrency: CfnParameter): void {
    const condition = new CfnCondition(Stack.of(this), `${this.node.id}IsReserved`, {
      expression: Fn.conditionNot(Fn.conditionEquals(concurrency.valueAsString, '0')),
    });
    const reserved = Fn.conditionIf(condition.logicalId, concurrency.valueAsNumber, Aws.NO_VALUE);
    (this.lambda.node.defaultChild as CfnFunction).addPropertyOverride(
      'ReservedConcurrentExecutions',
      reserved,
    );
  }
}

/** A log that goes with its stack; CloudWatch encrypts it. */
export function createLogGroup(scope: Construct, id: string, retentionDays: CfnParameter): LogGroup {
  const logGroup = new LogGroup(scope, id, { removalPolicy: RemovalPolicy.DESTROY });
  (logGroup.node.defaultChild as CfnLogGroup).retentionInDays = retentionDays.valueAsNumber;
  return logGroup;
}
