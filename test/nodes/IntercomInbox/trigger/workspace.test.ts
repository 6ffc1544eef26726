import { createHmac } from 'node:crypto';
import { IntercomInboxTrigger } from '../../../../nodes/IntercomInbox/IntercomInboxTrigger.node';
import { ProcessState } from '../../../../nodes/shared/base/processState';
import { FuzzDesk } from '../../shared/webhook/fuzzDesk';
import { part } from './setup';

/** All workspaces of a public app are signed with one secret, so somebody else's notification is genuine, too. */

const SECRET = 'secret';
const OWN = 'own1';

interface Setting {
	authentication?: 'accessToken' | 'oAuth2';
	appId?: string;
	topic?: string;
	options?: Record<string, boolean>;
	/** What `/me` says; throws where Intercom does not answer. */
	me?: () => unknown;
	/** What the conversation has; default: the answer. */
	parts?: object[];
	/** Whether Intercom answers for the conversation. */
	isDown?: boolean;
}

const ITEMS = {
	'contact.user.created': { type: 'contact', id: 'c' },
	'conversation.admin.replied': {
		type: 'conversation',
		id: '7',
		custom_attributes: { 'Email Thread': 'grant/thread' },
		conversation_parts: { conversation_parts: [part()] },
	},
};

async function received({
	authentication = 'oAuth2',
	appId = OWN,
	topic = 'contact.user.created',
	options = {},
	me = () => ({ app: { id_code: OWN } }),
	parts = [part()],
	isDown = false,
}: Setting) {
	const asked: string[] = [];
	const answer = (url: string): unknown => {
		asked.push(url.replace(/^https:\/\/[^/]+/, '').split('?')[0] ?? '');
		if (url.endsWith('/me')) return me();
		if (isDown) throw new Error('connect ECONNREFUSED');
		return { ...ITEMS['conversation.admin.replied'], conversation_parts: { conversation_parts: parts } };
	};
	const credentials = { accessToken: 'x', oauthTokenData: { access_token: 'x' }, clientSecret: SECRET, region: 'us' };
	const desk = new FuzzDesk(new IntercomInboxTrigger(new ProcessState()), {
		parameters: { authentication, topics: ['all'], options },
		credentials,
		answer,
	});
	const item = ITEMS[topic as keyof typeof ITEMS];
	const body = Buffer.from(
		JSON.stringify({ topic, id: 'n', app_id: appId, created_at: Math.floor(Date.now() / 1000), data: { item } }),
	);
	const signature = `sha1=${createHmac('sha1', SECRET).update(body).digest('hex')}`;
	const { status, outputs } = await desk.deliver({ body, headers: { 'x-hub-signature': signature } });
	return { answered: outputs ? 'run' : status, asked };
}

const ANSWER = 'conversation.admin.replied';
const silent = () => {
	throw new Error('connect ECONNREFUSED');
};

it.each<{ name: string; given: Setting; expected: number | 'run' }>([
	{ name: 'its own event', given: {}, expected: 'run' },
	{ name: "another workspace's event", given: { appId: 'other' }, expected: 200 },
	{ name: 'its own answer', given: { topic: ANSWER }, expected: 'run' },
	{ name: "another workspace's answer", given: { topic: ANSWER, appId: 'other' }, expected: 200 },
	{
		name: "another workspace's answer, without a look at the conversation",
		given: { topic: ANSWER, appId: 'other', options: { fetchConversation: false } },
		expected: 200,
	},
	{
		name: 'an answer while the conversation can not be had, which the notification tells whole',
		given: { topic: ANSWER, isDown: true },
		expected: 'run',
	},
	{ name: 'an event while nobody knows whose it is', given: { me: silent }, expected: 503 },
	{
		name: 'an answer while nobody knows whose it is',
		given: { topic: ANSWER, me: silent, isDown: true },
		expected: 503,
	},
	{
		name: 'an answer of a workspace that Intercom does not name, as the conversation has it',
		given: { topic: ANSWER, me: () => ({ app: null }), options: { fetchConversation: false } },
		expected: 'run',
	},
	{
		name: 'an answer of a workspace that Intercom does not name, which the conversation does not have',
		given: { topic: ANSWER, me: () => ({ app: null }), parts: [part({ id: '8' })] },
		expected: 200,
	},
	{
		name: 'an answer of a workspace that Intercom does not name, while the conversation can not be had',
		given: { topic: ANSWER, me: () => ({ app: null }), isDown: true },
		expected: 503,
	},
])('an app that was installed by OAuth: $name', async ({ given, expected }) => {
	expect((await received(given)).answered).toBe(expected);
});

it('an app of one workspace costs no request for an event, and compares what it asks for anyway', async () => {
	const authentication = 'accessToken';
	expect(await received({ authentication })).toEqual({ answered: 'run', asked: [] });
	expect((await received({ authentication, topic: ANSWER, appId: 'other' })).answered).toBe(200);
	expect((await received({ authentication, topic: ANSWER })).answered).toBe('run');
	expect((await received({ authentication, topic: ANSWER, me: silent, isDown: true })).answered).toBe('run');
});
