import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { attributeDescription, choices, choicesOf, dataAttributeId, messengerWritable } from './fields';
import type { DataAttribute } from '../../client/model';

export const update = operation({
	name: 'Update',
	action: 'Update a data attribute',
	description: "Update, archive or unarchive an attribute of contacts or companies. Name and type can't be changed.",
	fields: { dataAttributeId },
	options: {
		archived: field({
			displayName: 'Archived',
			type: 'boolean',
			default: true,
			description:
				'Whether to archive the attribute; turn it off to unarchive it. Intercom rejects this while, for example, a segment uses the attribute.',
		}),
		choices: field({ ...choices, description: 'The complete new list of options, at least two' }),
		description: attributeDescription,
		messengerWritable,
	},
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'never',
	async execute({ api, params, options }) {
		const body = {
			archived: options.archived,
			description: options.description?.trim(),
			options: options.choices && choicesOf(options.choices).map((value) => ({ value })),
			messenger_writable: options.messengerWritable,
		};
		refuseNothing(body);
		return await api.put<DataAttribute>(path`/data_attributes/${params.dataAttributeId}`, body);
	},
});
