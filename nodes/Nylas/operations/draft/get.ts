import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { draftId, grantId } from '../../fields/ids';
import type { Enveloped } from '../../client/model';
import { DRAFT } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a draft',
	description: 'Retrieve a draft with its body and the list of its attachments',
	fields: { grantId, draftId },
	simplify: DRAFT,
	customersWords: true,
	async execute({ params, api }) {
		const { data } = await api.get<Enveloped<Json>>(path`/v3/grants/${params.grantId}/drafts/${params.draftId}`);
		return data;
	},
});
