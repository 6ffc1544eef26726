import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import type { Enveloped, Webhook } from '../../client/model';

/**
 * What a state means and what to do. Source: docs/facts/nylas.md 4.4, 4.5, 4.6; Nylas sends an e-mail about them, and
 * no notification.
 */
const STATES: ReadonlyArray<{ status: RegExp; means: string; fix: string }> = [
	{
		status: /^failing$/,
		means: 'is failing: n8n rarely returned status 200 recently',
		fix: 'Check that n8n is running and reachable from the internet at its WEBHOOK_URL. The webhook recovers by itself, but Nylas disables it after three days. Then run the reconcile workflow.',
	},
	{
		status: /^failed$/,
		means: 'was disabled by Nylas after three days without a successful response',
		fix: 'Unpublish and publish the workflow with the Nylas Trigger: Nylas does not reactivate a failed webhook. Then run the reconcile workflow with a window that starts before the failure, because missed events are not sent later.',
	},
	{
		status: /^(pause|paused|inactive)$/,
		means: 'was paused',
		fix: 'Unpublish and publish the workflow with the Nylas Trigger, or activate the webhook in the Nylas Dashboard. Then run the reconcile workflow.',
	},
];

const UNKNOWN_STATE = { means: 'has an unknown status', fix: 'Check the webhook in the Nylas Dashboard.' };

/** How the application's webhooks are, in words, and what to do about those that are not well. Throws a Failure. */
export async function webhookStates(api: Api): Promise<{ ok: boolean; found: string; fix?: string }> {
	const { data } = await api.get<Enveloped<Webhook[] | null>>('/v3/webhooks');
	const all = data ?? [];
	if (all.length === 0)
		return {
			ok: true,
			found: 'None in the application: publishing a workflow with the Nylas Trigger creates one',
		};
	const broken = all.filter(({ status = 'active' }) => status !== 'active');
	const found = [`${all.length} in the application, ${all.length - broken.length} active`];
	const fixes = new Set<string>();
	for (const webhook of broken) {
		const { means, fix } = STATES.find(({ status }) => status.test(webhook.status ?? '')) ?? UNKNOWN_STATE;
		found.push(`'${nameOf(webhook)}' ${means} (${webhook.status}${await since(api, webhook)})`);
		fixes.add(fix);
	}
	return { ok: broken.length === 0, found: found.join('; '), fix: [...fixes].join(' ') || undefined };
}

/** The Nylas Trigger describes its webhook with workflow and node; the address would show a part that is as good as a password. */
function nameOf({ id, description }: Webhook): string {
	return description?.trim() || id;
}

async function since(api: Api, { id }: Webhook): Promise<string> {
	const { status, body } = await api.request({ method: 'GET', path: path`/v3/webhooks/${id}`, accept: [400, 404] });
	const atSec = status < 300 ? (body as Enveloped<Webhook>).data.status_updated_at : undefined;
	return atSec ? ` since ${new Date(atSec * 1_000).toISOString()}` : '';
}
