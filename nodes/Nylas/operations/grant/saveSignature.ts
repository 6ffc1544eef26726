import { composeBody } from '../../../../domain/email';
import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import { findSignature, signaturesPath } from '../../fields/signatures';
import type { Enveloped, Signature } from '../../client/model';
import { textFields } from '../../mail/outgoing/composeFields';
import { folderName } from '../folder/fields';

export const saveSignature = operation({
	name: 'Save Signature',
	action: 'Save a signature of a mailbox',
	description:
		'Create a signature that Nylas stores for a mailbox, or change the one with this name or ID. At most ten per mailbox.',
	fields: { grantId, name: folderName, body: textFields.body },
	writes: true,
	// It would stand under every later mail.
	agents: 'never',
	async execute({ params, api }) {
		if (!params.body.trim()) throw badInput("'Body' is empty", "Set 'Body', or check its expression.");
		const body = composeBody(params.body, 'automatic');
		const known = await findSignature(api, params.grantId, params.name);
		const all = signaturesPath(params.grantId);
		const { data } = known
			? await api.put<Enveloped<Signature>>(`${all}/` + path`${known.id}`, { body })
			: await api.post<Enveloped<Signature>>(all, { name: params.name.trim(), body });
		return { ...data, created: known === undefined };
	},
});
