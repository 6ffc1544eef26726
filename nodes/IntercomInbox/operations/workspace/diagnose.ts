import { findingsOf } from '../../../shared/kit/diagnosis';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { checksOf } from './checks';
import { deliveryChecks } from './deliveryChecks';

export const diagnose = operation({
	name: 'Diagnose',
	action: 'Diagnose the workspace',
	description:
		"Check token, region, API version, permissions, inbox seats, the email link, n8n's address, the client secret and notifications, with a fix for each problem, and name what only a person can check. Changes nothing.",
	fields: {},
	async execute({ api, workflow }) {
		const findings = await findingsOf([...checksOf(api), ...deliveryChecks(api, workflow.publicUrl())]);
		// What only some operations need is told, and is no reason to call the workspace unfit.
		return {
			ok: findings.every(({ ok, neededFor }) => ok || neededFor !== undefined),
			findings: findings as unknown as Json[],
		};
	},
});
