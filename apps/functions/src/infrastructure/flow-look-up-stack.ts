import { CfnOutput, CfnParameter, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Bundles } from './bundles.js';
import { DeployedFunction } from './deployed-function.js';
import {
  concurrencyParameter,
  instanceArnParameter,
  logRetentionParameter,
  zendeskAccountParameter,
  zendeskSecretParameter,
} from './parameters.js';
import { StackAlarms } from './stack-alarms.js';

export interface FlowLookUpStackProps extends StackProps {
  readonly bundles: Bundles;
}

/** Looks customers and tickets up for contact flows: one function, known to the instance. */
export class FlowLookUpStack extends Stack {
  constructor(scope: Construct, id: string, { bundles, ...props }: FlowLookUpStackProps) {
    super(scope, id, {
      description: 'Patchcord: contact flows of Amazon Connect look customers and tickets up in Zendesk.',
      ...props,
    });
    const instanceArn = instanceArnParameter(this).valueAsString;
    const secretArn = zendeskSecretParameter(this).valueAsString;
    const defaultCountry = new CfnParameter(this, 'DefaultCountry', {
      type: 'String',
      description:
        'Country of phone numbers without a country code, as in the Zendesk app: ISO code (GB) or dialling prefix (+44). Empty if there is none.',
      default: '',
      allowedPattern: '^([A-Za-z]{2}|[+]?[0-9]{1,5})?$',
      constraintDescription: 'must be two letters or a dialling prefix, or empty',
    });
    const brandScope = new CfnParameter(this, 'BrandScope', {
      type: 'String',
      description:
        'For accounts with brand separation: the brand whose users are searched, or all. Empty for every other account.',
      default: '',
      allowedPattern: '^(all|[0-9]{1,19})?$',
      constraintDescription: 'must be the id of a brand, or all, or empty',
    });
    const lookUp = new DeployedFunction(this, 'FlowLookUp', {
      description: 'Looks customers and tickets up in Zendesk for contact flows.',
      code: bundles('flow-look-up'),
      // As long as a flow waits; the function answers earlier, whatever Zendesk does.
      timeout: Duration.seconds(8),
      // More memory is more processor: a cold start counts in the eight seconds.
      memorySize: 1024,
      logRetentionDays: logRetentionParameter(this),
      reservedConcurrency: concurrencyParameter(this, 'ReservedConcurrency', 20, 'look-up'),
      environment: {
        ZENDESK_ACCOUNT: zendeskAccountParameter(this).valueAsString,
        ZENDESK_SECRET_ARN: secretArn,
        DEFAULT_COUNTRY: defaultCountry.valueAsString,
        BRAND_SCOPE: brandScope.valueAsString,
      },
    });
    lookUp.allow(['secretsmanager:GetSecretValue'], [secretArn]);
    lookUp.lambda.addPermission('FlowsOfTheInstance', {
      principal: new ServicePrincipal('connect.amazonaws.com'),
      sourceArn: instanceArn,
      sourceAccount: this.account,
    });
    new CfnIntegrationAssociation(this, 'Association', {
      instanceId: instanceArn,
      integrationType: 'LAMBDA_FUNCTION',
      integrationArn: lookUp.lambda.functionArn,
    });

    const alarms = new StackAlarms(this, 'Alarms');
    alarms.add('Failures', {
      metric: (period) => lookUp.lambda.metricErrors({ period, statistic: 'Sum' }),
      description: 'Look-ups fail or take longer than a flow waits: see the log of the look-up.',
      above: 0,
    });
    alarms.add('Refusals', {
      metric: lookUp.countLines('Refusals', FilterPattern.stringValue('$.level', '=', 'ERROR')),
      description:
        'Zendesk refuses the look-up, or a flow asks for what Zendesk does not understand: see the log of the look-up.',
      above: 0,
    });
    alarms.add('Throttles', {
      metric: (period) => lookUp.lambda.metricThrottles({ period, statistic: 'Sum' }),
      description: 'More flows looked up at once than ReservedConcurrency allows.',
      above: 0,
    });
    new CfnOutput(this, 'FunctionArn', {
      value: lookUp.lambda.functionArn,
      description: 'For the block AWS Lambda function of a flow.',
    });
  }
}
