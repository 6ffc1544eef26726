import { EMAIL_THREAD } from '../../../../domain/bridge/link';
import { operation } from '../../../shared/kit/operation';
import { ADD_BY_HAND, createAttribute, linkAttributesIn } from '../../receive/emailLink';

export const setUpEmailLink = operation({
	name: 'Set Up Email Link',
	action: 'Set up the email link in the workspace',
	description:
		'Make sure that the workspace has the conversation attribute which holds the e-mail thread. Running it again changes nothing.',
	writes: true,
	fields: {},
	async execute({ api, hint }) {
		const before = await linkAttributesIn(api);
		if (before.length > 0) return { name: EMAIL_THREAD, exists: true, created: false };
		const created = await createAttribute(api);
		if (!created) hint(`The workspace did not let n8n create the attribute "${EMAIL_THREAD}". ${ADD_BY_HAND}.`);
		return { name: EMAIL_THREAD, exists: created, created, ...(created ? {} : { whatToDo: ADD_BY_HAND }) };
	},
});
