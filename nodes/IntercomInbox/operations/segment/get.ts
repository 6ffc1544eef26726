import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { segmentId } from '../../fields';
import type { Segment } from '../../model';

export const get = operation({
	name: 'Get',
	action: 'Get a segment',
	description: 'Fetch one segment, without the people in it',
	fields: { segmentId },
	async execute({ api, params }) {
		return await api.get<Segment>(path`/segments/${params.segmentId}`);
	},
});
