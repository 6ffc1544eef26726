import { badInput } from '../../../shared/base/failure';
import { matching } from '../../../shared/kit/matching';
import { field, type Choice, type Json, type Search, type Values } from '../../../shared/kit/operation';
import { mailFields, onlySet } from '../../mail/fields';
import type { Enveloped, Webhook } from '../../client/model';
import { readPeople } from '../../mail/people';
import { EVENTS } from '../../trigger/events';

/** Nylas asks the address for a challenge before it answers, and gives it ten seconds. */
export const CHALLENGE_TIMEOUT_MS = 30_000;

/** Nylas lists all webhooks of the application at once. */
const webhooks: Search = {
	name: 'searchWebhooks',
	async find({ api, filter }) {
		const { data } = await api.get<Enveloped<Webhook[] | null>>('/v3/webhooks');
		return { results: matching((data ?? []).map(choice), filter) };
	},
};

/** By its description and host: the rest of the address is as good as a password. */
function choice({ id, description, webhook_url: url, status = 'active' }: Webhook): Choice {
	const name = description?.trim() || hostOf(url) || id;
	return { name: status === 'active' ? name : `${name} (${status})`, value: id, description: hostOf(url) };
}

function hostOf(url = ''): string | undefined {
	return URL.canParse(url) ? new URL(url).host : undefined;
}

export const webhookId = field({
	displayName: 'Webhook',
	type: 'string',
	search: webhooks,
	required: true,
	default: '',
	placeholder: 'e.g. UMWjAjMeWQ4D8gYF2moonK4486',
	description: 'A webhook of the Nylas application, also one that a Nylas Trigger has made',
});

export const webhookUrl = field({
	displayName: 'Webhook URL',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://n8n.example.com/webhook/nylas',
	description: 'A public HTTPS address of its own, which answers the challenge of Nylas',
});

export const triggerTypes = field({
	displayName: 'Trigger Types',
	type: 'multiOptions',
	default: [],
	options: EVENTS,
	description: 'What to be told about, in every mailbox of the application',
});

export const webhookFields = {
	allowedDomains: field({
		...mailFields.allowedDomains,
		placeholder: 'e.g. n8n.example.com',
		description: 'Matters only when an AI agent calls this as a tool: the domains it may have notifications sent to',
	}),
	compressedDelivery: field({
		displayName: 'Compressed Delivery',
		type: 'boolean',
		default: false,
		description:
			'Whether Nylas packs notifications with gzip. Not for n8n, which unpacks them before their signature can be checked.',
	}),
	description: field({
		displayName: 'Description',
		type: 'string',
		default: '',
		placeholder: 'e.g. Orders to the warehouse',
		description: 'What people know it by',
	}),
	notificationEmails: field({
		displayName: 'Notification Emails',
		type: 'string',
		default: '',
		placeholder: 'e.g. ops@example.com',
		description: 'Who gets a mail from Nylas when the webhook stops working, comma-separated',
	}),
	otherTriggerTypes: field({
		displayName: 'Other Trigger Types',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: 'e.g. message.intelligence.return',
		description: "Trigger types that the list does not have, in Nylas's spelling",
	}),
};

type WebhookValues = Partial<Values<typeof webhookFields>> & { triggerTypes?: readonly string[]; webhookUrl?: string };

/** The request's body, with what is set. Throws a Failure on an address that is none. */
export function webhookBody(webhook: WebhookValues): Json {
	const types = [
		...(webhook.triggerTypes ?? []),
		...(webhook.otherTriggerTypes ?? []).map((type) => type.trim()).filter(Boolean),
	];
	return onlySet({
		trigger_types: [...new Set(types)],
		webhook_url: webhook.webhookUrl && written(webhook.webhookUrl),
		description: webhook.description,
		notification_email_addresses: readPeople(webhook.notificationEmails ?? '', 'Notification Emails').map(
			({ email }) => email,
		),
		compressed_delivery: webhook.compressedDelivery,
	});
}

/** As it is written: a webhook is found again by its very address. */
export function written(webhookUrl: string): string {
	addressOf(webhookUrl);
	return webhookUrl.trim();
}

export function addressOf(webhookUrl: string): URL {
	const text = webhookUrl.trim();
	if (URL.canParse(text)) return new URL(text);
	throw badInput("'Webhook URL' is not an address", 'Give the whole address, with https:// in front.');
}

/** An agent gets neither the secret nor the path of the address: who has both can send notifications of their own. */
export function forAgents({ webhook_secret: _secret, webhook_url: url, ...webhook }: Json): Json {
	return typeof url === 'string' ? { ...webhook, webhook_host: hostOf(url) } : webhook;
}
