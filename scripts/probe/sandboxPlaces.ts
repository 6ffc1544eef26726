import { startSandbox } from '../../sandbox';
import type { Grant, Sandbox } from '../../sandbox/types';
import { Notifications } from './notifications';
import { IntercomPlace } from './places/intercomPlace';
import { NylasPlace } from './places/nylasPlace';
import type { Places } from './run';
import { QUICK } from './waiting';

export interface Staged {
	places: Places;
	sandbox: Sandbox;
	secrets: string[];
	close(): Promise<void>;
}

export interface Wanted {
	/** As `npm run sandbox -- --quirks` takes them. */
	quirks?: string;
	provider?: Grant['provider'];
	signal?: AbortSignal;
}

const TOPICS = ['conversation.user.created', 'conversation.admin.replied'];

/** Both services on this machine, with a mailbox, and a webhook that reaches us. */
export async function sandboxPlaces({ quirks, provider = 'google', signal }: Wanted = {}): Promise<Staged> {
	const sandbox = await startSandbox({});
	const { nylas, intercom } = sandbox;
	Object.assign(intercom.searchLagMs, { contacts: 50, conversations: 50 });
	const { id: grantId, email } = nylas.addGrant({ email: 'scratch@probe.example', provider });
	intercom.settings.addMacro({ name: 'Hello', text: "<p>Hello {{user.name | fallback: 'there'}}</p>" });
	const notifications = await Notifications.open({ port: 0, intercom: intercom.clientSecret });
	await intercom.saveWebhook({ url: `${notifications.url}/intercom`, topics: TOPICS });
	const setting = { patience: QUICK, signal, notifications };
	const bring = (mail: { subject: string; body: string; plain?: boolean }) =>
		nylas.receive(grantId, { from: { email: 'ada@customer.example' }, to: [{ email }], ...mail }).id;
	const places = {
		intercom: new IntercomPlace({ baseUrl: intercom.url, accessToken: intercom.accessToken }, setting),
		nylas: await NylasPlace.open({ baseUrl: nylas.url, apiKey: nylas.apiKey, grantId }, { ...setting, bring }),
	};
	// Now, so that the mailbox itself could be opened.
	sandbox.quirks.choose(quirks ?? '');
	return {
		places,
		sandbox,
		secrets: [intercom.accessToken, nylas.apiKey, grantId],
		async close() {
			await notifications.close();
			await sandbox.close();
		},
	};
}
