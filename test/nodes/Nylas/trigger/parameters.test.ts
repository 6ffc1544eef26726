import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';
import { NylasTrigger } from '../../../../nodes/Nylas/NylasTrigger.node';
import { searchList } from '../../../support/node';
import { TriggerStage } from './setup';

const stage = new TriggerStage(false);
const { description } = new NylasTrigger();

/** What n8n's editor says is wrong with a saved node. */
function issuesOf(typeVersion: number, parameters: INodeParameters) {
	const node = { id: '1', name: 'Trigger', type: 'x', typeVersion, position: [0, 0], parameters } as INode;
	const filled = NodeHelpers.getNodeParameters(description.properties, parameters, true, false, node, description);
	const issues = NodeHelpers.getNodeParametersIssues(
		description.properties,
		{ ...node, parameters: filled ?? {} },
		description,
	);
	return { issues: issues?.parameters ?? {}, filled };
}

test('New Mail is the first that one can choose, and legacy, Scheduler and Notetaker are under Other Events', () => {
	const menu = description.properties.filter(({ name }) => name === 'triggerOn');
	const today = menu.find(({ displayOptions }) => displayOptions?.show?.['@version']?.includes(1.1));
	const shown = (today?.options ?? []) as Array<{ name: string; value: string }>;
	expect(shown[0]).toMatchObject({ name: 'New Mail', value: 'message.created' });
	expect(shown.filter(({ value }) => /^(?:booking|notetaker)\.|\.legacy$/.test(value))).toEqual([]);
	expect(issuesOf(1.1, { options: { moreEvents: ['booking.created', 'thread.replied.legacy'] } }).issues).toEqual({});
});

test.each([
	{ triggerOn: ['message.created', 'booking.created', 'notetaker.media', 'message.opened.legacy'] },
	{ options: { from: ['ada@example.com'], domains: ['example.com'], folders: ['INBOX'], onlyWithAttachment: true } },
	{ options: { otherEvents: ['message.intelligence.return'] } },
])('a workflow saved with the first version is valid and keeps what it had: %j', (saved) => {
	const { issues, filled } = issuesOf(1, saved as INodeParameters);
	expect(issues).toEqual({});
	expect(filled).toMatchObject(saved);
});

test('filters of the first version still filter, and the new ones come before them', async () => {
	const host = await stage.activate({ options: { from: ['somebody@example.com'], subject: ['ignored'] } });
	await stage.arrive();
	expect(host.runs).toHaveLength(0);
	host.parameters = { ...host.parameters, filters: { from: ['ada@example.com'], subject: ['FIRE'] } };
	await stage.arrive();
	expect(host.runs).toHaveLength(1);
	host.parameters = { ...host.parameters, filters: { from: ['ada@example.com'], subject: ['water', ' '] } };
	await stage.arrive();
	expect(host.runs).toHaveLength(1);
});

test('folders are chosen by name, once the mailbox is', async () => {
	const load = new NylasTrigger().methods.loadOptions.getFolders as never;
	const credentials = { nylasApi: { apiKey: stage.nylas.apiKey, region: 'custom', baseUrl: stage.nylas.url } };
	const list = async (grantId: string) =>
		await searchList({
			node: { ...new NylasTrigger(), methods: { listSearch: { getFolders: load } } } as never,
			method: 'getFolders',
			parameters: { grantId: { __rl: true, mode: 'id', value: grantId } },
			credentials,
		});
	expect(await list(stage.grant.id)).toEqual(
		expect.arrayContaining([expect.objectContaining({ value: 'INBOX' }), expect.objectContaining({ value: 'SENT' })]),
	);
	await expect(list('')).rejects.toMatchObject({ message: 'The mailbox is not chosen yet' });
});
