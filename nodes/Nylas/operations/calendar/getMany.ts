import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import type { Calendar } from '../../client/model';
import { cursorPages, pageSize } from '../../client/pages';
import { selected, selectField } from '../../fields/select';
import { CALENDAR } from '../../fields/simple';

const MOST = 200;

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many calendars',
	description: "Retrieve the mailbox's calendars with their IDs. IMAP mailboxes have none.",
	fields: { grantId, ...paging },
	options: {
		metadataPair: field({
			displayName: 'Metadata Pair',
			type: 'string',
			default: '',
			placeholder: 'e.g. key1:sales',
			description: 'Return only calendars with this metadata, as key:value with key1 to key5',
		}),
		select: selectField,
	},
	optionsLabel: 'Filters',
	simplify: CALENDAR,
	async execute({ params, options, api }) {
		const query = {
			metadata_pair: options.metadataPair,
			select: selected(options.select),
			limit: pageSize(params, MOST),
		};
		return results(cursorPages<Calendar>(api, path`/v3/grants/${params.grantId}/calendars`, query), params);
	},
});
