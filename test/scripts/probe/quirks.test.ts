import { quirkTable, type QuirkName } from '../../../sandbox/quirks/quirks';
import { sandboxPlaces, type Wanted } from '../../../scripts/probe/sandboxPlaces';
import { probe, type Outcome } from '../../../scripts/probe/run';

jest.setTimeout(120_000);

type Service = 'intercom' | 'nylas';

async function look(wanted: Wanted, service?: Service): Promise<Outcome> {
	const staged = await sandboxPlaces(wanted);
	const { intercom, nylas } = staged.places;
	const places = service === undefined ? staged.places : service === 'intercom' ? { intercom } : { nylas };
	const outcome = await probe(places);
	await staged.close();
	return outcome;
}

/** Facts by number, `7.5`, of one service. */
function facts({ results }: Outcome, service: Service, verdict: string): string[] {
	const page = `docs/facts/${service}.md `;
	return results
		.filter(({ fact, verdict: found }) => fact.startsWith(page) && found === verdict)
		.map(({ fact }) => fact.slice(page.length))
		.sort((a, b) => Number(a) - Number(b));
}

/** A check that fails by itself must not pass for one that could not be asked. */
function isBroken({ saw }: Outcome['results'][number]): boolean {
	return saw.includes('the check itself failed');
}

describe('without quirks', () => {
	test.each(['google', 'microsoft', 'imap'] as const)(
		'everything is as believed, with a mailbox at %s',
		async (provider) => {
			const outcome = await look({ provider });
			expect(outcome.results.filter(({ verdict }) => verdict === 'otherwise')).toEqual([]);
			expect(outcome.results.filter(({ verdict }) => verdict === 'as believed').length).toBeGreaterThan(120);
			expect(outcome.results.filter(isBroken)).toEqual([]);
			expect(outcome.left).toEqual([]);
		},
	);

	test('what is not tried has a reason', async () => {
		const { results } = await look({ provider: 'google' });
		expect(results.filter(({ verdict }) => verdict === 'not tried').map(({ fact, saw }) => [fact, saw])).toEqual([
			['docs/facts/intercom.md 2.8', 'no two attributes share a name'],
			['docs/facts/nylas.md 7.11', 'the mailbox is not at IMAP'],
		]);
	});
});

/** What each quirk contradicts, by the number of the fact. Nothing: why a look through the API can't see it, or what it leaves true. */
const CONTRADICTED: Record<QuirkName, { otherwise: readonly string[]; at?: 'imap'; with?: string; because?: string }> =
	{
		'text-as-html': { otherwise: ['7.5'] },
		'text-cut': { otherwise: ['7.25'] },
		'text-masked': { otherwise: ['7.25'] },
		'text-emoji': { otherwise: ['7.25'] },
		'text-links-short': { otherwise: ['7.25'] },
		'text-entities-read': { otherwise: ['7.5'] },
		'created-at-off': { otherwise: ['8.19'] },
		'reply-shows-new-part': { otherwise: [], because: 'the fact allows both' },
		'first-answer-assigns': { otherwise: [], because: 'the type is one of those that the fact names' },
		'assign-and-unsnooze': { otherwise: [], because: 'the type is one of those that the facts name' },
		'unknown-part-type': { otherwise: [], because: 'it is about answers in the inbox, which no API gives' },
		'answers-translated': { otherwise: [], because: 'the fact allows both' },
		'ticket-topics': {
			otherwise: [],
			because: 'a ticket can be made, and the topics that tell of it are subscribed by hand',
		},
		'mails-answers': { otherwise: [], because: 'the mail goes to an address that nobody has' },
		'attribute-twice': { otherwise: [], because: 'the fact says what is answered then' },
		'attribute-refused': { otherwise: ['7.13'] },
		'attributes-not-searchable': { otherwise: ['4.7'] },
		'participant-refused': { otherwise: ['7.26'] },
		'blocked-conflicts': { otherwise: ['5.15'] },
		'address-strict': { otherwise: ['5.16'] },
		'search-repeats': { otherwise: ['3.12'] },
		'search-empty-pages': { otherwise: ['3.12'] },
		'clock-behind': { otherwise: ['3.16'] },
		'intercom-redirects': { otherwise: ['1.13'] },
		'imap-reply-by-message-id': { at: 'imap', otherwise: ['7.11'] },
		'imap-reply-either': { at: 'imap', otherwise: [], because: 'the ID that we send is taken' },
		'body-late': { with: '60000', otherwise: ['5.14'] },
		'body-cleaned': { otherwise: ['4.9'] },
		'get-late': { with: '60000', otherwise: ['5.15'] },
		'date-zero': { otherwise: ['6.3'] },
		'date-off': { otherwise: ['6.3'] },
		'told-again': { otherwise: ['5.16'] },
		'created-as-updated': { otherwise: ['4.9'] },
		'spam-first': { otherwise: [], because: 'the fact says that the move is told' },
		'ids-change': { otherwise: ['6.25'] },
		'ids-by-case': { at: 'imap', otherwise: [], because: 'no fact says how IDs differ' },
		'threads-by-subject': { otherwise: ['6.24'] },
		'imap-retention': { at: 'imap', otherwise: [], because: 'every mail of the probe is new' },
		'headers-missing': { otherwise: ['6.5'] },
		'from-rewritten': { otherwise: [], because: 'a group in front of a mailbox is no trait of Nylas' },
		'folders-unmarked': { at: 'imap', otherwise: ['8.2'] },
		'no-sent-copy': { otherwise: ['5.8', '7.17'] },
		'sent-copy-trashed': { otherwise: ['7.17'] },
		'sent-copy-emptied': { with: '20', otherwise: ['7.17'] },
		'sent-copy-twice': { otherwise: ['7.18', '8.3'] },
		'metadata-hidden': { otherwise: ['6.26'] },
		'keys-forgotten': { otherwise: ['7.3', '7.4'] },
		'key-stuck': { otherwise: ['7.3'] },
		'list-repeats': { otherwise: ['1.6', '3.11'] },
		'last-cursor-null': { otherwise: [], because: 'the fact allows it' },
		'nylas-redirects': { otherwise: ['1.10'] },
	};

const rows = quirkTable.map((quirk) => ({ alone: false, ...quirk, ...CONTRADICTED[quirk.name] }));

describe('with a quirk on, exactly what it contradicts is otherwise', () => {
	test.concurrent.each(rows.filter(({ otherwise }) => otherwise.length > 0))(
		'$name',
		async ({ name, service, otherwise, at, with: value, alone }) => {
			const outcome = await look({ quirks: value === undefined ? name : `${name}=${value}`, provider: at }, service);
			expect(facts(outcome, service, 'otherwise')).toEqual(otherwise);
			expect(outcome.results.filter(isBroken)).toEqual([]);
			// What a sandbox was given by hand can't be taken from one that only redirects.
			if (!alone) expect(outcome.left).toEqual([]);
		},
	);

	test.each(['google', 'imap'] as const)('those that contradict nothing, all together, at %s', async (provider) => {
		const silent = rows.filter(({ otherwise }) => otherwise.length === 0);
		const outcome = await look({ quirks: silent.map(({ name }) => name).join(','), provider });
		expect(outcome.results.filter(({ verdict }) => verdict === 'otherwise')).toEqual([]);
		expect(outcome.results.filter(isBroken)).toEqual([]);
		expect(silent.filter(({ because }) => because === undefined)).toEqual([]);
	});

	test('two attributes of one name make a fact tried', async () => {
		const outcome = await look({ quirks: 'attribute-twice' }, 'intercom');
		expect(facts(outcome, 'intercom', 'as believed')).toContain('2.8');
	});
});
