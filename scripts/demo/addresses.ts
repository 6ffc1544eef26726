import { owner, type Stage } from './stage';

/** Where everything is, for a person. */
export function addresses({ sandbox, n8n, inbound, outbound }: Stage): string {
	return `  Sandbox page  ${sandbox.page?.url}
                write as a customer, answer as a teammate, watch every request
  n8n editor    ${n8n.url}
                log in as ${owner.email} with the password ${owner.password}
                "${inbound.name}"   ${n8n.url}/workflow/${inbound.id}
                "${outbound.name}"   ${n8n.url}/workflow/${outbound.id}
  n8n's log     ${n8n.logFile}`;
}
