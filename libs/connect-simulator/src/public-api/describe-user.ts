import type { ContactEngine } from '../engine/contact-engine.js';
import type { AgentSession } from '../engine/agent-session.js';
import { ApiError } from '../server/api-error.js';
import { arnOf } from '../world/arn.js';

/** `DescribeUser`: who an agent is, with the tags of the resource. Throws 404. */
export function describeUser(engine: ContactEngine, userId: string): object {
  const { agent, softphoneEnabled, tags } = sessionOf(engine, userId);
  const [first = '', ...rest] = agent.name.split(' ');
  const profile = engine.world.routingProfiles.find(({ name }) => name === agent.routingProfile);
  return {
    User: {
      Id: agent.id,
      Arn: arnOf(engine.world.instance, `agent/${agent.id}`),
      Username: agent.username,
      IdentityInfo: {
        FirstName: first,
        LastName: rest.join(' '),
        ...(agent.email === undefined ? {} : { Email: agent.email }),
      },
      PhoneConfig: { PhoneType: softphoneEnabled ? 'SOFT_PHONE' : 'DESK_PHONE', AutoAccept: false },
      ...(profile === undefined ? {} : { RoutingProfileId: profile.id }),
      SecurityProfileIds: [],
      Tags: tags,
    },
  };
}

/** `ListUsers`: all of them on one page. */
export function listUsers(engine: ContactEngine): object {
  return {
    UserSummaryList: engine.world.agents.map(({ id, username }) => ({
      Id: id,
      Arn: arnOf(engine.world.instance, `agent/${id}`),
      Username: username,
    })),
  };
}

function sessionOf(engine: ContactEngine, userId: string): AgentSession {
  const agent = engine.world.agents.find(({ id }) => id === userId);
  if (agent !== undefined) return engine.session(agent.id);
  throw new ApiError(404, 'ResourceNotFoundException', `There is no user ${userId}.`);
}
