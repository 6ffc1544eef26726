import { isHtml } from '../../../../domain/email/isHtml';
import { textToHtml } from '../../../../domain/email/textToHtml';
import { toUnixSeconds } from '../../../../domain/time';
import type { Api } from '../../../shared/api';
import { badInput } from '../../../shared/failure';
import { field, operation, type Json } from '../../../shared/operation';
import { checkAgentMayWriteTo } from '../../agentGate';
import { grantId } from '../../fields';
import { mailFields, mailPayload, withoutEmpty } from '../../mailFields';
import type { EmailName } from '../../model';
import { ownAddresses } from '../../own';
import { readPeople } from '../../people';
import { send as sendMail } from '../../send';

export const send = operation({
	name: 'Send',
	action: 'Send a message',
	description: 'Send a new e-mail from the mailbox, now or at a given time',
	fields: {
		grantId,
		to: field({ displayName: 'To', type: 'string', required: true, default: '', placeholder: 'e.g. Ada <ada@example.com>, grace@example.com', description: 'Who gets the mail, comma-separated' }),
		subject: field({ displayName: 'Subject', type: 'string', default: '', placeholder: 'e.g. Your order' }),
		body: field({ displayName: 'Body', type: 'string', default: '', typeOptions: { rows: 5 }, description: 'HTML or text: text is made into HTML, line by line' }),
	},
	options: {
		...mailFields,
		customHeaders: field({
			displayName: 'Custom Headers',
			type: 'fixedCollection',
			default: {},
			typeOptions: { multipleValues: true },
			placeholder: 'Add Header',
			description: 'Headers to add to the mail',
			options: [
				{
					name: 'header',
					displayName: 'Header',
					values: [
						{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. X-Order' },
						{ displayName: 'Value', name: 'value', type: 'string', default: '' },
					],
				},
			],
		}),
		fromEmail: field({ displayName: 'From Address', type: 'string', default: '', placeholder: 'e.g. sales@example.com', description: 'An alias of the mailbox to send from; its own address when empty' }),
		fromName: field({ displayName: 'From Name', type: 'string', default: '', placeholder: 'e.g. Ada at Example', description: "The sender's name as recipients see it" }),
		isPlaintext: field({ displayName: 'Plain Text', type: 'boolean', default: false, description: 'Whether to send the body as it is, without an HTML part' }),
		replyTo: field({ displayName: 'Reply To', type: 'string', default: '', placeholder: 'e.g. support@example.com', description: 'Where answers go, comma-separated' }),
		returnHeaders: field({ displayName: 'Return Headers', type: 'boolean', default: false, description: 'Whether to return Message-ID, In-Reply-To and References of the sent mail' }),
		sendAt: field({ displayName: 'Send At', type: 'dateTime', default: '', description: 'From two minutes to 30 days from now; later with Use Draft' }),
		useDraft: field({ displayName: 'Use Draft', type: 'boolean', default: false, description: "Whether to keep a scheduled mail in the mailbox's drafts until it is sent; Google and Microsoft only" }),
	},
	writes: true,
	async execute({ params, options, api, files, runKey, calledByAgent }) {
		const to = readPeople(params.to, 'To');
		if (to.length === 0) throw badInput("'To' has no recipient", "Fill 'To', or check the expression in it.");
		const shared = mailPayload(options);
		const copies = [...((shared.cc as EmailName[]) ?? []), ...((shared.bcc as EmailName[]) ?? [])];
		checkAgentMayWriteTo([...to, ...copies], { calledByAgent, allowedDomains: options.allowedDomains });
		const payload = withoutEmpty({
			...shared,
			from: await sender(api, params.grantId, options),
			reply_to: readPeople(options.replyTo ?? '', 'Reply To'),
			subject: params.subject,
			body: options.isPlaintext || isHtml(params.body) ? params.body : textToHtml(params.body),
			is_plaintext: options.isPlaintext || undefined,
			custom_headers: headersOf(options.customHeaders ?? {}),
			...schedule(options),
		});
		return await sendMail(api, {
			grantId: params.grantId,
			payload: { ...payload, to },
			files: options.attachments === undefined ? [] : await files.read(options.attachments),
			key: options.idempotencyKey || runKey,
			query: options.returnHeaders ? { fields: 'include_basic_headers' } : undefined,
		});
	},
});

/** Nylas wants an address beside a name. */
async function sender(api: Api, grant: string, { fromEmail, fromName }: { fromEmail?: string; fromName?: string }): Promise<EmailName[]> {
	if (!fromEmail && !fromName) return [];
	const [email] = fromEmail ? readPeople(fromEmail, 'From Address').map((person) => person.email) : await ownAddresses(api, grant);
	if (!email) throw badInput("'From Name' needs a 'From Address'", 'Nylas does not know the address of this mailbox.');
	return [fromName ? { email, name: fromName } : { email }];
}

function headersOf({ header = [] }: { header?: Json[] } & Json): Json[] {
	return header.map(({ name, value }) => ({ name: String(name), value: String(value) })).filter(({ name }) => name !== '');
}

const SOONEST_SEC = 2 * 60;
const LATEST_SEC = 30 * 24 * 60 * 60;

function schedule({ sendAt, useDraft }: { sendAt?: string; useDraft?: boolean }, nowMs = Date.now()): Json {
	if (!sendAt) {
		if (useDraft) throw badInput("'Use Draft' needs 'Send At'", "Set 'Send At', or remove 'Use Draft'.");
		return {};
	}
	const atSec = toUnixSeconds(sendAt);
	if (atSec === undefined) throw badInput("'Send At' is not a date", 'Use ISO 8601, such as 2027-01-31T09:00:00Z, or Unix seconds.');
	const inSec = atSec - nowMs / 1000;
	if (inSec < SOONEST_SEC) throw badInput("'Send At' is too soon", 'Nylas needs at least two minutes.');
	if (inSec > LATEST_SEC && !useDraft) throw badInput("'Send At' is too far away", "Nylas keeps a mail for up to 30 days. With 'Use Draft' it may be later.");
	return { send_at: atSec, use_draft: useDraft || undefined };
}
