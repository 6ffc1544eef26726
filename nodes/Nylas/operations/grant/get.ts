import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import type { Enveloped, Grant } from '../../client/model';
import { GRANT } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a mailbox',
	description: 'Retrieve a connected mailbox (grant) with its provider, status, scopes and aliases',
	fields: { grantId },
	simplify: GRANT,
	async execute({ params, api }) {
		const { data } = await api.get<Enveloped<Grant>>(path`/v3/grants/${params.grantId}`, { expose_aliases: true });
		return data;
	},
});
