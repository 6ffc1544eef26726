import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { macroId } from '../../fields/ids';
import type { Macro } from '../../client/model';
import { atLeast } from '../../client/service';

export const getMacro = operation({
	name: 'Get Macro',
	action: 'Get a macro',
	description: 'Fetch one macro (saved reply) with its text. Uses API version 2.16 or later.',
	fields: { macroId },
	async execute({ api, params }) {
		const headers = atLeast('2.16', api.connection);
		return await api.get<Macro>(path`/macros/${params.macroId}`, undefined, { headers });
	},
});
