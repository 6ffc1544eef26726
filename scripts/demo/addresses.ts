import { owner } from '../n8n/rest/owner';
import type { StoredWorkflow } from '../n8n/rest/records';
import type { Stage } from './stage';

/** Where everything is, for a person. */
export function addresses({ sandbox, n8n, inbound, outbound }: Stage, further: readonly StoredWorkflow[] = []): string {
	const line = ({ name, id }: StoredWorkflow) => `"${name}"   ${n8n.url}/workflow/${id}`;
	const lines = (workflows: readonly StoredWorkflow[]) => workflows.map(line).join('\n                  ');
	const others =
		further.length > 0 ? `\n                ready to be run or published:\n                  ${lines(further)}` : '';
	return `  Sandbox page  ${sandbox.page?.url}
                write as a customer, answer as a teammate, watch every request
  n8n editor    ${n8n.url}
                log in as ${owner.email} with the password ${owner.password}
                published:
                  ${lines([inbound, outbound])}${others}
  n8n's log     ${n8n.logFile}`;
}
