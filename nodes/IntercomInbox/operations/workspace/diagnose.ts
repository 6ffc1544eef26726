import { findingsOf } from '../../../shared/kit/diagnosis';
import { operation, type Json } from '../../../shared/kit/operation';
import { checksOf } from './checks';

export const diagnose = operation({
	name: 'Diagnose',
	action: 'Diagnose the workspace',
	description:
		'Look at token, region, API version, permissions, seats and the email link, with a line on what to do for each finding; changes nothing',
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
