import { findingsOf } from '../../../shared/kit/diagnosis';
import { operation, type Json } from '../../../shared/kit/operation';
import { checksOf } from './checks';

export const diagnose = operation({
	name: 'Diagnose',
	action: 'Diagnose the workspace',
	description:
		'Check token, region, API version, permissions, inbox seats and the email link, with a fix for each problem. Changes nothing.',
	fields: {},
	async execute({ api }) {
		const findings = await findingsOf(checksOf(api));
		// What only some operations need is told, and is no reason to call the workspace unfit.
		return {
			ok: findings.every(({ ok, neededFor }) => ok || neededFor !== undefined),
			findings: findings as unknown as Json[],
		};
	},
});
