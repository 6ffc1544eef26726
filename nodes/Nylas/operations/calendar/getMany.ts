import { paging, results } from '../../../shared/fields';
import { field, operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { grantId } from '../../fields';
import type { Calendar } from '../../model';
import { cursorPages, pageSize } from '../../pages';
import { selected, selectField } from '../../select';

const MOST = 200;

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many calendars',
	description: 'Retrieve the calendars of the mailbox with their IDs; IMAP mailboxes have none',
	fields: { grantId, ...paging },
	options: {
		metadataPair: field({ displayName: 'Metadata Pair', type: 'string', default: '', placeholder: 'e.g. key1:sales', description: 'Metadata that is kept with the calendar, key1 to key5' }),
		select: selectField,
	},
	optionsLabel: 'Filters',
	async execute({ params, options, api }) {
		const query = { metadata_pair: options.metadataPair, select: selected(options.select), limit: pageSize(params, MOST) };
		return results(cursorPages<Calendar>(api, path`/v3/grants/${params.grantId}/calendars`, query), params);
	},
});
