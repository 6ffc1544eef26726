import { ItemWithFiles, operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactId } from './fields';
import { grantId } from '../../fields/ids';
import type { Contact, Enveloped } from '../../client/model';
import { pictureFile } from './picture';
import { CONTACT } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a contact',
	description: 'Retrieve a contact with all its addresses and phone numbers',
	fields: { grantId, contactId },
	options: {
		downloadPicture: field({
			displayName: 'Download Picture',
			type: 'boolean',
			default: true,
			description: "Whether to download the contact's picture, if there is one, into the binary field 'picture'",
		}),
	},
	simplify: CONTACT,
	customersWords: true,
	async execute({ params, options, api }) {
		// Sent only when it is wanted: the picture makes the answer many times as large.
		const query = { profile_picture: options.downloadPicture || undefined };
		const { data } = await api.get<Enveloped<Contact>>(
			path`/v3/grants/${params.grantId}/contacts/${params.contactId}`,
			query,
		);
		return options.downloadPicture ? withPicture(data) : data;
	},
});

/** Nylas has it as base64 within the JSON. */
function withPicture({ picture, ...contact }: Contact): ItemWithFiles | Json {
	if (!picture) return contact;
	return new ItemWithFiles(() => contact, { picture: pictureFile(picture) });
}
