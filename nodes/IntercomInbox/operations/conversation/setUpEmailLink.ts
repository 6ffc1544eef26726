import { EMAIL_THREAD } from '../../../../domain/bridge/link';
import { operation } from '../../../shared/kit/operation';
import { ADD_BY_HAND, createAttribute, linkAttributesIn } from '../../receive/emailLink';

export const setUpEmailLink = operation({
	name: 'Set Up Email Link',
	action: 'Set up the email link in the workspace',
	description:
		'Create the conversation attribute that stores the email thread, if it is missing. It is safe to run again.',
	writes: true,
	agents: 'free',
	fields: {},
	async execute({ api, hint }) {
		const before = await linkAttributesIn(api);
		if (before.length > 0) return { name: EMAIL_THREAD, exists: true, created: false };
		const created = await createAttribute(api);
		if (!created) hint(`The attribute "${EMAIL_THREAD}" could not be created. ${ADD_BY_HAND}.`);
		return { name: EMAIL_THREAD, exists: created, created, ...(created ? {} : { whatToDo: ADD_BY_HAND }) };
	},
});
