import { anything, flag, integer, listOf, object, required, text, textUpTo } from '../../server/shape';
import { metadata, people, person, type Body } from '../protocol/body';

/** The body of a send or draft request. Source: docs/facts/nylas.md 7. */

const base64 = required(text)
	.regex(/^[A-Za-z0-9+/\s]*={0,2}\s*$/, 'is not base64')
	.optional();
const contentId = required(text)
	.regex(/^[A-Za-z0-9]*$/, 'may hold letters and digits only')
	.optional();

/** A file, or the ID of one that was uploaded before; `payload.ts` looks which. */
const attachment = object({
	id: text,
	filename: text,
	content_type: text,
	content: base64,
	content_id: contentId,
	content_disposition: text,
	// The SDK sends these two as well.
	size: integer,
	is_inline: flag,
});

const MAIL_FIELDS = {
	to: people,
	cc: people,
	bcc: people,
	reply_to: people,
	from: listOf(person, 1),
	subject: text,
	body: text,
	is_plaintext: flag,
	reply_to_message_id: text,
	attachments: listOf(attachment),
	metadata,
	signature_id: text,
	tracking_options: object({
		opens: flag,
		links: flag,
		thread_replies: flag,
		label: textUpTo(2_048),
		domain_name: textUpTo(253),
	}),
	custom_headers: listOf(object({ name: required(text), value: required(text) })),
	template: object({ id: required(text), strict: flag, variables: anything }),
};
export const DRAFT_FIELDS = { ...MAIL_FIELDS, starred: flag };
export const SEND_FIELDS = { ...MAIL_FIELDS, to: required(people), send_at: integer, use_draft: flag };

/** What is read of either. The files are read apart, because they may come beside the JSON. */
export type MailFields = Omit<Partial<Body<typeof SEND_FIELDS> & Body<typeof DRAFT_FIELDS>>, 'attachments'>;
export type WireFile = NonNullable<Body<typeof MAIL_FIELDS>['attachments']>[number];
