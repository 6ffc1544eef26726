import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { grantId } from '../../fields';
import type { Enveloped, Grant } from '../../model';

export const get = operation({
	name: 'Get',
	action: 'Get a grant',
	description: 'Retrieve a connected mailbox with its provider, status, scopes and aliases',
	fields: { grantId },
	async execute({ params, api }) {
		const { data } = await api.get<Enveloped<Grant>>(path`/v3/grants/${params.grantId}`, { expose_aliases: true });
		return data;
	},
});
