import { Failure } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import { findSignature, signaturesPath } from '../../fields/signatures';
import { folderName } from '../folder/fields';

export const deleteSignature = operation({
	name: 'Delete Signature',
	action: 'Delete a signature of a mailbox',
	description: 'Delete a signature that Nylas stores for a mailbox, by its name or ID',
	fields: { grantId, name: folderName },
	writes: true,
	agents: 'never',
	async execute({ params, api }) {
		const known = await findSignature(api, params.grantId, params.name);
		if (!known)
			throw new Failure(`The mailbox has no signature '${params.name.trim()}'`, {
				code: 'not_found',
				description: 'Mailbox: Get Signatures lists them.',
			});
		await api.delete(`${signaturesPath(params.grantId)}/` + path`${known.id}`);
		return { deleted: true, id: known.id };
	},
});
