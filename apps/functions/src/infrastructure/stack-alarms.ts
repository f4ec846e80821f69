import { Aws, CfnCondition, Duration, Fn } from 'aws-cdk-lib';
import {
  Alarm,
  type CfnAlarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { alarmTopicParameter } from './parameters.js';

/** An alarm: when more than `above` is counted within `minutes`, so many times in a row. */
export interface AlarmRule {
  readonly metric: (period: Duration) => IMetric;
  /** What is wrong, and where to read on. */
  readonly description: string;
  readonly above: number;
  readonly minutes?: number;
  readonly times?: number;
}

/** The alarms of a stack, and its parameter for who hears of them. */
export class StackAlarms extends Construct {
  readonly #actions: unknown;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const topic = alarmTopicParameter(scope);
    const hasTopic = new CfnCondition(scope, 'HasAlarmTopic', {
      expression: Fn.conditionNot(Fn.conditionEquals(topic.valueAsString, '')),
    });
    this.#actions = Fn.conditionIf(hasTopic.logicalId, [topic.valueAsString], Aws.NO_VALUE);
  }

  add(id: string, { above, description, metric, minutes = 5, times = 1 }: AlarmRule): Alarm {
    const alarm = new Alarm(this, id, {
      metric: metric(Duration.minutes(minutes)),
      alarmDescription: description,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: times,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    (alarm.node.defaultChild as CfnAlarm).addPropertyOverride('AlarmActions', this.#actions);
    return alarm;
  }
}
