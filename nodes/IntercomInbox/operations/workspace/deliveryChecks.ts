import { utcText } from '../../../../domain/time';
import { lastNotificationMs } from '../../../shared/base/lastNotification';
import { isPublicHost } from '../../../shared/http/addresses';
import type { Api } from '../../../shared/http/api';
import type { Check, Found } from '../../../shared/kit/diagnosis';

/** What no request to Intercom tells: whether its notifications can come, do come, and what a person has to look at. */
export function deliveryChecks(api: Api, publicUrl: string | undefined): Check[] {
	return [
		{ check: "n8n's address", run: async () => await Promise.resolve(address(publicUrl)), neededFor: 'notifications' },
		{ check: 'Client secret', run: async () => await Promise.resolve(clientSecret(api)), neededFor: 'answers' },
		{ check: 'Notifications', run: async () => await Promise.resolve(notifications(api)), neededFor: 'answers' },
		{
			check: "Intercom's own email",
			run: async () => await Promise.resolve(OWN_MAIL),
			neededFor: 'customers getting each answer once',
		},
	];
}

/** Exported for its table of tests. */
export function address(publicUrl: string | undefined): Found {
	const url = publicUrl !== undefined && URL.canParse(publicUrl) ? new URL(publicUrl) : undefined;
	if (!url) return { ok: false, found: 'n8n does not tell its address', fix: SET_ADDRESS };
	if (!isPublicHost(url.hostname))
		return { ok: false, found: `${url.origin} can't be reached from the internet`, fix: SET_ADDRESS };
	if (url.protocol !== 'https:') return { ok: false, found: `${url.origin} is not HTTPS`, fix: SET_ADDRESS };
	return { ok: true, found: `${url.origin}` };
}

const SET_ADDRESS =
	'Set WEBHOOK_URL to the public HTTPS address of n8n and restart it. Then publish the workflows again, and save the URL in the Developer Hub.';

function clientSecret({ connection: { hasWebhookSecret } }: Api): Found {
	if (hasWebhookSecret)
		return { ok: true, found: 'It is filled in; whether it is right shows with the first notification' };
	return {
		ok: false,
		found: 'The credential has no client secret, so every notification is refused and no answer is sent',
		fix: "Copy 'Client Secret' from the Developer Hub (your app > Configure > Basic Information) into the credential.",
	};
}

function notifications({ process, service }: Api): Found {
	const takenMs = lastNotificationMs(process, service, 'taken');
	const refusedMs = lastNotificationMs(process, service, 'refused');
	if (takenMs === undefined && refusedMs !== undefined)
		return {
			ok: false,
			found: `The last one, at ${at(refusedMs)}, was refused: its signature does not match the client secret`,
			fix: "Copy 'Client Secret' from the Developer Hub (your app > Configure > Basic Information) into the trigger's credential.",
		};
	// Anybody can send what is refused, so beside a genuine one it is told and no more.
	const refusal =
		refusedMs !== undefined && refusedMs > (takenMs ?? 0) ? `; one at ${at(refusedMs)} was not genuine` : '';
	if (takenMs !== undefined) return { ok: true, found: `The last one came at ${at(takenMs)}${refusal}` };
	return {
		ok: false,
		found: 'None has come to this process of n8n since it started; in queue mode, others receive them',
		fix: "Publish the workflow with the Intercom Inbox Trigger, save its production URL in the Developer Hub (your app > Configure > Webhooks) with the topics that the trigger is on, and choose 'Send test request' there.",
	};
}

function at(ms: number): string {
	return utcText(Math.floor(ms / 1_000));
}

/** docs/loop.md "Intercom's own e-mail": the API can neither switch it off nor read it. */
const OWN_MAIL: Found = {
	ok: false,
	found:
		"No API tells whether Intercom mails teammates' answers to contacts as well, or whether the mailbox forwards to Intercom",
	fix: 'Check it yourself: in Intercom, switch off email notifications to contacts under Settings > Channels > Email; at your email provider, stop forwarding the mailbox to Intercom.',
};
