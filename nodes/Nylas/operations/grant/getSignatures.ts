import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { grantId } from '../../fields/ids';
import { signaturesPath } from '../../fields/signatures';
import type { Signature } from '../../client/model';
import { cursorPages, pageSize } from '../../client/pages';

const MOST = 200;

export const getSignatures = operation({
	name: 'Get Signatures',
	action: 'Get the signatures of a mailbox',
	description: 'List the signatures that Nylas stores for a mailbox, with their HTML',
	fields: { grantId, ...paging },
	async execute({ params, api }) {
		const query = { limit: pageSize(params, MOST) };
		return results(cursorPages<Signature>(api, signaturesPath(params.grantId), query), params);
	},
});
