import { oneLine } from '../../../../domain/email';
import { badInput } from '../../../shared/base/failure';
import type { AgentGate } from '../../../shared/kit/agents/gate';
import { allowedDomains } from '../../../shared/kit/fields/addressLists';
import { matching } from '../../../shared/kit/fields/matching';
import { field, type Choice, type Search, type Values } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { onlySet } from '../../mail/fields';
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
	description: 'A webhook of the Nylas application, including those created by a Nylas Trigger',
});

export const webhookUrl = field({
	displayName: 'Webhook URL',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://n8n.example.com/webhook/nylas',
	description: "A public HTTPS URL that answers Nylas's challenge request",
});

export const triggerTypes = field({
	displayName: 'Trigger Types',
	type: 'multiOptions',
	default: [],
	options: [...EVENTS].sort((a, b) => a.name.localeCompare(b.name)),
	description: 'The events to send notifications about, for every mailbox of the application',
});

export const webhookFields = {
	allowedDomains: field({
		...allowedDomains('that an AI agent using this node as a tool can send notifications to'),
		placeholder: 'e.g. n8n.example.com',
	}),
	compressedDelivery: field({
		displayName: 'Compressed Delivery',
		type: 'boolean',
		default: false,
		description:
			'Whether to compress notifications with gzip. Keep it off for n8n, which unpacks the body before the signature can be checked.',
	}),
	description: field({
		displayName: 'Description',
		type: 'string',
		default: '',
		read: oneLine,
		placeholder: 'e.g. Orders to the warehouse',
		description: 'A description to recognize the webhook by',
	}),
	notificationEmails: field({
		displayName: 'Notification Emails',
		type: 'string',
		default: '',
		placeholder: 'e.g. ops@example.com',
		description: 'Comma-separated email addresses that Nylas notifies when the webhook stops working',
	}),
	otherTriggerTypes: field({
		displayName: 'Other Trigger Types',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: 'e.g. message.intelligence.return',
		description: 'Trigger types missing from the list, as Nylas spells them',
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

/** Nylas writes to them when the webhook fails. */
export function passTold(gate: AgentGate, { notification_email_addresses: addresses = [] }: Json): void {
	const people = (addresses as string[]).map((email) => ({ email }));
	if (people.length > 0) gate.passPeople(people);
}

/** As it is written: a webhook is found again by its very address. */
export function written(webhookUrl: string): string {
	addressOf(webhookUrl);
	return webhookUrl.trim();
}

export function addressOf(webhookUrl: string): URL {
	const text = webhookUrl.trim();
	if (URL.canParse(text)) return new URL(text);
	throw badInput("'Webhook URL' is not a valid URL", 'Enter the whole URL, starting with https://.');
}

/** An agent gets neither the secret nor the path of the address: who has both can send notifications of their own. */
export function forAgents({ webhook_secret: _secret, webhook_url: url, ...webhook }: Json): Json {
	return typeof url === 'string' ? { ...webhook, webhook_host: hostOf(url) } : webhook;
}
