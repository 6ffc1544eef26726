import { EMAIL_THREAD } from '../../../../domain/bridge/link/link';
import { operation } from '../../../shared/kit/operation';
import { createAttribute } from '../../receive/link/emailLink';
import { linkState, whyUnlinked } from '../../receive/link/linkState';

export const setUpEmailLink = operation({
	name: 'Set Up Email Link',
	action: 'Set up the email link in the workspace',
	description:
		'Create the conversation attribute that stores the email thread, if it is missing. It is safe to run again.',
	writes: true,
	agents: 'free',
	fields: {},
	async execute({ api, hint }) {
		if ((await linkState(api)).isFine) return { name: EMAIL_THREAD, exists: true, created: false };
		const created = (await createAttribute(api)) && (await linkState(api)).isFine;
		if (created) return { name: EMAIL_THREAD, exists: true, created };
		const { found, fix } = await whyUnlinked(api);
		hint(`The attribute could not be created: ${found}. ${fix}.`);
		return { name: EMAIL_THREAD, exists: false, created, whatToDo: `${fix}.` };
	},
});
