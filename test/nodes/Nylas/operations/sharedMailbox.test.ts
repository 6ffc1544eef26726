import { loadSpec } from '../../../contract/spec';
import { openMailbox, type Mailbox } from '../../../support/mailbox';

const SHARED = 'team@shop.example';
const spec = loadSpec('nylas/openapi.yaml');

/** Each endpoint that takes `shared_from`, with an operation that is that endpoint. */
const PLACES: Record<string, string> = {
	'GET messages': 'message:getMany',
	'GET messages/{message_id}': 'message:get',
	'PUT messages/{message_id}': 'message:update',
	'DELETE messages/{message_id}': 'message:delete',
	'PUT messages/clean': 'message:clean',
	'GET threads': 'thread:getMany',
	'GET threads/{thread_id}': 'thread:get',
	'PUT threads/{thread_id}': 'thread:update',
	'DELETE threads/{thread_id}': 'thread:delete',
	'GET folders': 'folder:getMany',
	'POST folders': 'folder:create',
	'GET folders/{folder_id}': 'folder:get',
	'PUT folders/{folder_id}': 'folder:update',
	'DELETE folders/{folder_id}': 'folder:delete',
};

describe('a shared mailbox of Microsoft', () => {
	let mailbox: Mailbox;
	let team: string;
	let folder: string;

	beforeAll(async () => {
		mailbox = await openMailbox({ provider: 'microsoft' });
		team = mailbox.nylas.addGrant({ email: SHARED, provider: 'microsoft' }).id;
		mailbox.nylas.share(team, mailbox.grant.id);
		folder = mailbox.nylas.folders(team)[0].id;
	});
	beforeEach(() => mailbox.nylas.log.clear());
	afterAll(async () => await mailbox.close());

	const arrived = () =>
		mailbox.nylas.receive(team, { from: { email: 'ada@customer.example' }, subject: 'Hi', body: '<p>Hello</p>' });

	const parametersOf = (): Record<string, Record<string, unknown>> => {
		const { id, thread_id: threadId } = arrived();
		const inThread = { sharedFrom: `${SHARED}/${folder}` };
		const inFolder = { sharedFrom: SHARED };
		return {
			'message:getMany': { options: { sharedFrom: SHARED, sharedFolderId: folder } },
			'message:get': { messageId: id, options: inFolder },
			'message:update': { messageId: id, options: { ...inFolder, unread: false } },
			'message:delete': { messageId: id, options: inFolder },
			'message:clean': { messageIds: id, options: inFolder },
			'thread:getMany': inThread,
			'thread:get': { threadId, ...inThread },
			'thread:update': { threadId, ...inThread, options: { unread: false } },
			'thread:delete': { threadId, ...inThread },
			'folder:getMany': inFolder,
			'folder:create': { ...inFolder, name: `Folder ${id}` },
			'folder:get': { ...inFolder, folderId: folder },
		};
	};

	it.each(Object.values(PLACES))('%s looks and works there', async (place) => {
		const parameters = parametersOf()[place] ?? {
			sharedFrom: SHARED,
			folderId: await newFolder(),
			options: { name: 'New' },
		};
		mailbox.nylas.log.clear();
		const { error, items } = await mailbox.run(place, parameters);
		expect([error?.message, items.length > 0]).toEqual([undefined, true]);
		expect(mailbox.last().query.get('shared_from')).toBe(SHARED);
	});

	const newFolder = async () =>
		String((await mailbox.output('folder:create', { sharedFrom: SHARED, name: `More ${Math.random()}` }))[0].id);

	(spec ? it : it.skip)('is offered by every endpoint that takes it, in the specification', () => {
		const paths = (spec?.document as { paths: Record<string, Record<string, unknown>> }).paths;
		const takes = Object.entries(paths).flatMap(([path, methods]) =>
			Object.entries(methods)
				.filter(([, method]) =>
					JSON.stringify((method as { parameters?: unknown }).parameters ?? '').includes('shared_from'),
				)
				.map(([method]) => `${method.toUpperCase()} ${path.replace('/v3/grants/{grant_id}/', '')}`),
		);
		expect(takes.filter((each) => !each.startsWith('PARAMETERS')).sort()).toEqual(Object.keys(PLACES).sort());
	});

	it('finds nothing of it without the option', async () => {
		const { id } = arrived();
		expect((await mailbox.run('message:get', { messageId: id })).error).toBeDefined();
	});

	it.each([
		{ place: 'thread:get', given: SHARED, message: "'Shared Mailbox' has no folder" },
		{ place: 'folder:get', given: '/f', message: "'Shared Mailbox' has no mailbox" },
		{ place: 'thread:get', given: '/f', message: "'Shared Mailbox' has no mailbox" },
	])('says what is missing: $message', async ({ place, given, message }) => {
		const { error } = await mailbox.run(place, { threadId: 't', folderId: 'f', sharedFrom: given });
		expect(error?.message).toBe(message);
		expect(mailbox.requests()).toEqual([]);
	});

	it('takes a folder whose ID has slashes, and no blanks around', async () => {
		await mailbox.run('thread:get', { threadId: 't', sharedFrom: ` ${SHARED} / AAMk/x= ` });
		expect(mailbox.last().query.get('shared_folder_id')).toBe('AAMk/x=');
	});
});
