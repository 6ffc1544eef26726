import type { Message as SdkMessage, SendMessageRequest } from 'nylas';
import type {
	Attachment,
	Calendar,
	Contact,
	Event,
	Folder,
	FreeBusy,
	Grant,
	Message,
	Thread,
	Webhook,
	Wire,
} from '../../../../nodes/Nylas/client/model';

/** Compiled by tsc only: the wire types hold against the SDK's. */
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

holds<Equal<Wire<SdkMessage>['reply_to'], Array<{ email: string; name?: string }> | undefined>>();
holds<
	Equal<keyof Wire<{ replyToMessageId: 1; isPlaintext: 1; key1: 1 }>, 'reply_to_message_id' | 'is_plaintext' | 'key1'>
>();
holds<
	Equal<
		Wire<SendMessageRequest>['tracking_options'],
		{ label?: string; links?: boolean; opens?: boolean; thread_replies?: boolean } | undefined
	>
>();
holds<Equal<Wire<SdkMessage>['metadata'], Record<string, unknown> | undefined>>();

/** The published example of `message.created`, and what a `.transformed` one leaves of it. */
export const full = {
	id: '18df98cadcc8534a',
	object: 'message',
	grant_id: 'g',
	thread_id: 't',
	subject: 'Printer on fire',
	from: [{ name: 'Ada', email: 'ada@example.com' }],
	to: [{ email: 'support@example.com' }],
	reply_to: [],
	date: 1763625981,
	body: '<p>It burns</p>',
	folders: ['INBOX'],
	attachments: [
		{
			id: 'a',
			filename: 'image.jpg',
			content_type: 'image/jpeg',
			size: 1,
			is_inline: false,
			content_id: 'cid1',
			grant_id: 'g',
		},
	],
	headers: [{ name: 'Message-ID', value: '<a@b>' }],
	raw_mime: 'YQ==',
	metadata: { key1: 'x' },
} satisfies Message;
export const transformed = { id: 'm', grant_id: 'g' } satisfies Message;
export const thread = {
	id: 't',
	grant_id: 'g',
	message_ids: ['m'],
	participants: [{ email: 'ada@example.com' }],
	latest_draft_or_message: full,
} satisfies Thread;
export const folder = { id: 'SENT', attributes: ['\\Sent'], system_folder: true } satisfies Folder;
export const grant = { id: 'g', grant_status: 'valid', email_aliases: ['help@example.com'] } satisfies Grant;
export const attachment = { id: 'a', content_type: 'image/png; name="a.png"' } satisfies Attachment;
export const contact = {
	id: 'c',
	given_name: 'Ada',
	emails: [{ email: 'ada@example.com', type: 'work' }],
	phone_numbers: [],
	im_addresses: [{ im_address: 'ada' }],
} satisfies Contact;
export const calendar = { id: 'primary', is_primary: true, read_only: false } satisfies Calendar;
export const event = {
	id: 'e',
	calendar_id: 'primary',
	ical_uid: 'u',
	participants: [{ status: 'yes', phone_number: '1' }],
} satisfies Event;
export const busy = {
	email: 'ada@example.com',
	time_slots: [{ start_time: 1, end_time: 2, status: 'busy' }],
} satisfies FreeBusy;
export const unknown = { email: 'ada@example.com', error: 'no', time_slots: null } satisfies FreeBusy;
export const webhook = {
	id: 'w',
	trigger_types: ['message.created'],
	webhook_url: 'https://example.com',
	status: 'inactive',
	webhook_secret: 's',
} satisfies Webhook;

// @ts-expect-error camelCase is the SDK's, not the wire's
export const camel = { id: 'm', grant_id: 'g', threadId: 't' } satisfies Message;
