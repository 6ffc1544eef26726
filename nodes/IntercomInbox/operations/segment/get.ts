import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { segmentId } from '../../fields/ids';
import type { Segment } from '../../client/model';
import { SEGMENT } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a segment',
	description: 'Fetch one segment, without its members',
	fields: { segmentId },
	simplify: SEGMENT,
	async execute({ api, params }) {
		return await api.get<Segment>(path`/segments/${params.segmentId}`);
	},
});
