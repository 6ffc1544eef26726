import type { IHookFunctions } from 'n8n-workflow';
import type { Api } from '../../shared/http/api';
import { connect } from '../../shared/http/connect';
import { asFailure, badInput, Failure } from '../../shared/base/failure';
import { path } from '../../shared/http/path';
import { readParameters } from '../../shared/webhook/parameters';
import type { Enveloped, Webhook } from '../client/model';
import { nylas } from '../client/service';
import { keptOf, type Kept } from './kept';
import { chosenMailbox, keepMailbox } from './mailbox';
import { parameters } from './options';
import { subscribedTypes } from './chosenTypes';

interface Wanted {
	url: string;
	types: string[];
	description: string;
	mailbox: string;
}

/** Whether our webhook is there and as it should be, and its secret known. Throws a Failure when Nylas does not say. */
export async function isSubscribed(context: IHookFunctions): Promise<boolean> {
	const kept = keptOf(context);
	if (!kept.webhookId || !kept.webhookSecret) return false;
	const wanted = wantedOf(context);
	const api = await connect(context, nylas);
	const found = await findByUrl(api, wanted.url);
	await keepMailbox(context, api, wanted.mailbox);
	return found?.id === kept.webhookId && Object.keys(changes(found, wanted)).length === 0;
}

/** Makes our webhook, or mends the one that an earlier activation left at this very address. Throws a Failure. */
export async function subscribe(context: IHookFunctions): Promise<void> {
	const wanted = wantedOf(context);
	const api = await connect(context, nylas);
	const found = await findByUrl(api, wanted.url);
	const mend = async (webhook: Webhook) => await adopt(api, webhook, { wanted, kept: keptOf(context) });
	const { id, webhook_secret: secret } = found
		? await mend(found)
		: await create(api, wanted).catch(async (error: unknown) => await settled(api, { wanted, mend, error }));
	Object.assign(keptOf(context), { webhookId: id, webhookSecret: secret } satisfies Kept);
	await keepMailbox(context, api, wanted.mailbox);
}

/** Removes exactly the webhook that was made here; one that is gone already is fine. Throws a Failure. */
export async function unsubscribe(context: IHookFunctions): Promise<void> {
	const kept = keptOf(context);
	if (kept.webhookId) {
		const api = await connect(context, nylas);
		const { status, body } = await api.request({
			method: 'DELETE',
			path: path`/v3/webhooks/${kept.webhookId}`,
			accept: [400, 404],
		});
		if (status === 400 && !isUnknownId(body)) throw new Failure('Nylas did not remove the webhook', { status });
	}
	delete kept.webhookId;
	delete kept.webhookSecret;
	delete kept.mailbox;
}

function wantedOf(context: IHookFunctions): Wanted {
	const url = context.getNodeWebhookUrl('default');
	const chosen = readParameters(context, parameters);
	const types = subscribedTypes(chosen);
	if (!url) throw badInput('n8n has no address for this trigger', "Set n8n's WEBHOOK_URL to its public address.");
	if (types.length === 0) throw badInput("'Trigger On' is empty", 'Choose at least one event.');
	return {
		url,
		types,
		description: `n8n workflow ${context.getWorkflow().id}: ${context.getNode().name}`,
		mailbox: chosenMailbox(chosen),
	};
}

/** By the exact address: other webhooks of the application are somebody else's. */
async function findByUrl(api: Api, url: string): Promise<Webhook | undefined> {
	const { data } = await api.get<Enveloped<Webhook[] | null>>('/v3/webhooks');
	return (data ?? []).find(({ webhook_url }) => webhook_url === url);
}

async function create(api: Api, { url, types, description }: Wanted): Promise<{ id: string; webhook_secret: string }> {
	// n8n unpacks compressed bodies, and the signature is over the packed ones.
	const body = { trigger_types: types, webhook_url: url, description, compressed_delivery: false };
	const { data } = await api.post<Enveloped<{ id: string; webhook_secret: string }>>('/v3/webhooks', body, {
		timeoutMs: CHALLENGE_TIMEOUT_MS,
	});
	return data;
}

/** No answer came, and the webhook may have been made all the same. */
async function settled(
	api: Api,
	{
		wanted,
		mend,
		error,
	}: { wanted: Wanted; mend: (webhook: Webhook) => Promise<{ id: string; webhook_secret: string }>; error: unknown },
): Promise<{ id: string; webhook_secret: string }> {
	const made = asFailure(error)?.details.ambiguous ? await findByUrl(api, wanted.url) : undefined;
	return made ? await mend(made) : await Promise.reject(error);
}

/** Nylas asks our address for the challenge before it answers, and gives it ten seconds. */
const CHALLENGE_TIMEOUT_MS = 30_000;

async function adopt(
	api: Api,
	found: Webhook,
	{ wanted, kept }: { wanted: Wanted; kept: Kept },
): Promise<{ id: string; webhook_secret: string }> {
	const { id } = found;
	const change = changes(found, wanted);
	if (Object.keys(change).length > 0)
		await api.put(path`/v3/webhooks/${id}`, change, { timeoutMs: CHALLENGE_TIMEOUT_MS });
	if (kept.webhookId === id && kept.webhookSecret) return { id, webhook_secret: kept.webhookSecret };
	// The secret is lost, and Nylas shows it at no other time. Doing this twice only gives a newer one.
	const { data } = await api.post<Enveloped<{ webhook_secret: string }>>(
		path`/v3/webhooks/rotate-secret/${id}`,
		{},
		{ effect: 'repeatable' },
	);
	return { id, webhook_secret: data.webhook_secret };
}

/** What a found webhook lacks, as the body of a PUT. `failing` still delivers, and gets well by itself. */
function changes(
	{ trigger_types: types, status, compressed_delivery: isCompressed }: Webhook,
	wanted: Wanted,
): Record<string, unknown> {
	return {
		...(sameTypes(types ?? [], wanted.types) ? {} : { trigger_types: wanted.types }),
		...(['active', 'failing'].includes(status ?? 'active') ? {} : { status: 'active' }),
		...(isCompressed === true ? { compressed_delivery: false } : {}),
	};
}

function sameTypes(a: readonly string[], b: readonly string[]): boolean {
	return [...new Set(a)].sort().join() === [...new Set(b)].sort().join();
}

/** Nylas answers 400 with the type `70000` where others say 404 (docs/facts/nylas.md 2.6). */
function isUnknownId(body: unknown): boolean {
	return (body as { error?: { type?: unknown } } | null)?.error?.type === '70000';
}
