import { refuseNothing } from '../../../shared/kit/changes';
import { field, operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { attributeDescription, choices, choicesOf, dataAttributeId, messengerWritable } from './fields';
import type { DataAttribute } from '../../client/model';

export const update = operation({
	name: 'Update',
	action: 'Update a data attribute',
	description: 'Change, archive or bring back an attribute of contacts or companies. Name and type stay.',
	fields: { dataAttributeId },
	options: {
		archived: field({
			displayName: 'Archived',
			type: 'boolean',
			default: true,
			description:
				'Whether to put the attribute away, or with false to bring it back. Intercom refuses while something, such as a segment, depends on it.',
		}),
		choices: field({ ...choices, description: 'All values of the list from now on, two or more' }),
		description: attributeDescription,
		messengerWritable,
	},
	optionsLabel: 'Update Fields',
	writes: true,
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
