import { type CfnParameter, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { createLogGroup, type DeployedFunction } from './deployed-function.js';

export interface PublicEndpointProps {
  readonly description: string;
  readonly path: string;
  readonly target: DeployedFunction;
  readonly logRetentionDays: CfnParameter;
  /** Requests a second, and how many at once. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
}

/** One route, `POST <path>`, that everybody can reach: its function checks who calls. */
export class PublicEndpoint extends Construct {
  readonly api: HttpApi;
  /** Its address without the path. */
  readonly url: string;
  /** Its host alone. */
  readonly host: string;

  constructor(scope: Construct, id: string, props: PublicEndpointProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { description: props.description, createDefaultStage: false });
    this.api.addRoutes({
      path: props.path,
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('Integration', props.target.lambda),
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: props.throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(createLogGroup(this, 'AccessLog', props.logRetentionDays)),
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            time: '$context.requestTime',
            route: '$context.routeKey',
            status: '$context.status',
            latency: '$context.responseLatency',
            error: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
    const { region, urlSuffix } = Stack.of(this);
    this.host = `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
    this.url = `https://${this.host}`;
  }
}
