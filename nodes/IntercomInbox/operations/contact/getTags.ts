import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';
import type { Tag } from '../../client/model';
import { wholeList } from '../../client/pages';

export const getTags = operation({
	name: 'Get Tags',
	action: 'Get the tags of a contact',
	description: 'List all tags of a contact; the contact itself shows ten at most',
	fields: { contactId, ...paging },
	async execute({ api, params }) {
		return results(wholeList<Tag>(api, path`/contacts/${params.contactId}/tags`), params);
	},
});
