import type { Api } from '../../../shared/http/api';
import { badInput } from '../../../shared/base/failure';
import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import type { Message } from '../../client/model';
import { oldestFirst } from './listing/oldestFirst';
import { cursorPages, pageSize } from '../../client/pages';
import { readItem } from '../../mail/item';
import { filters } from './listing/filters';
import { queryOf } from './listing/query';
import { MESSAGE } from '../../fields/simple';

/** Nylas's own ceiling for messages. */
const MOST = 200;
export const getMany = operation({
	name: 'Get Many',
	action: 'Get many messages',
	description: 'Retrieve messages of the mailbox, with filters',
	bulk: true,
	fields: { grantId, ...paging },
	options: filters,
	optionsLabel: 'Filters',
	simplify: MESSAGE,
	customersWords: true,
	async execute({ params, options, api }) {
		const list = path`/v3/grants/${params.grantId}/messages`;
		const query = queryOf(options);
		const found = results(
			options.sort === 'oldestFirst'
				? sortedPages(api, list, query)
				: cursorPages<Message>(api, list, { ...query, limit: pageSize(params, MOST) }),
			params,
		);
		return options.read ? readEach(api, params.grantId, found) : found;
	},
});

function sortedPages(api: Api, list: string, query: ReturnType<typeof queryOf>): AsyncIterable<Message[]> {
	if (query.received_after === undefined && !query.thread_id)
		throw badInput(
			"'Sort' needs 'Received After' or 'Thread ID'",
			'Set one of them, so that the whole mailbox does not have to be read first.',
		);
	return oldestFirst((window) => cursorPages<Message>(api, list, { ...query, ...window, limit: MOST }), query);
}

async function* readEach(api: Api, grant: string, messages: AsyncIterable<Message>): AsyncGenerator<Json> {
	for await (const message of messages) yield { ...message, ...(await readItem(api, grant, message)) };
}
