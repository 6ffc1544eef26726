import { oneLine } from '../../../../domain/email';
import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { searchCompanies } from '../../fields/searches/companies';
import { conversationAttributes, customAttributesOf } from '../../fields/attributes/customAttributes';
import { conversationId } from '../../fields/ids';
import { withoutParts } from './manage';
import { isLinkName } from '../../../../domain/bridge/link/link';
import type { Conversation } from '../../client/model';
import { atLeast } from '../../client/service';

export const update = operation({
	name: 'Update',
	action: 'Update a conversation',
	description:
		"Update a conversation's title, read state, company or attributes. Fields that you don't add keep their value.",
	fields: { conversationId },
	options: {
		companyId: field({
			displayName: 'Company',
			type: 'string',
			default: '',
			search: searchCompanies,
			placeholder: 'e.g. 6762f09a1bb69f9f2193bb34',
			description:
				"The company of the conversation. By ID takes Intercom's ID; empty removes the company. Uses API version 2.14 or later.",
		}),
		...conversationAttributes,
		read: field({
			displayName: 'Read',
			type: 'boolean',
			default: true,
			description: 'Whether the conversation is marked as read',
		}),
		title: field({
			displayName: 'Title',
			type: 'string',
			default: '',
			read: oneLine,
			description: 'The title of the conversation. Uses API version 2.13 or later.',
		}),
	},
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'gated',
	customersWords: true,
	forAgent: withoutParts,
	async execute({ api, params, options, gate }) {
		const { title, read, companyId } = options;
		const body = {
			title,
			read,
			company_id: companyId === undefined ? undefined : companyId.trim() || null,
			custom_attributes: customAttributesOf(options),
		};
		refuseNothing(body);
		// The link says which mailbox and thread the answers leave from.
		if (!Object.keys(body.custom_attributes ?? {}).some(isLinkName)) gate.pass();
		const headers = atLeast(neededVersion({ title, companyId }), api.connection);
		return await api.put<Conversation>(path`/conversations/${params.conversationId}`, body, { headers });
	},
});

function neededVersion({ title, companyId }: { title?: string; companyId?: string }): string {
	if (companyId !== undefined) return '2.14';
	return title !== undefined ? '2.13' : '2.11';
}
