import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import { schedulesIn } from './schedules';
import { SCHEDULE } from '../../fields/simple';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many scheduled messages',
	description: 'Retrieve pending scheduled emails, and those of the last three days',
	fields: { grantId, ...paging },
	simplify: SCHEDULE,
	async execute({ params, api }) {
		const list = schedulesIn(await api.get(path`/v3/grants/${params.grantId}/messages/schedules`));
		return results(onePage(list), params);
	},
});

/** Nylas gives them all at once. */
async function* onePage(list: Json[]): AsyncGenerator<Json[]> {
	yield await Promise.resolve(list);
}
