import { nylas } from '../../../../nodes/Nylas/client/service';
import { inlineImages, withoutInline } from '../../../../nodes/Nylas/reply/inlineImages';
import type { Message } from '../../../../nodes/Nylas/client/model';
import { oldestFirst, type Window } from '../../../../nodes/Nylas/operations/message/oldestFirst';
import { pageSize } from '../../../../nodes/Nylas/client/pages';
import { readPeople, without } from '../../../../nodes/Nylas/mail/people';
import { fitting, sendBody } from '../../../../nodes/Nylas/mail/size';

describe('recipients', () => {
	it.each([
		['ada@x.example', [{ email: 'ada@x.example' }]],
		[
			' Ada@X.example ; grace@x.example,\nalan@x.example ',
			[{ email: 'ada@x.example' }, { email: 'grace@x.example' }, { email: 'alan@x.example' }],
		],
		['Ada Byron <ada@x.example>', [{ email: 'ada@x.example', name: 'Ada Byron' }]],
		[
			'"Byron, Ada \\"A.\\"" <ada@x.example>, grace@x.example',
			[{ email: 'ada@x.example', name: 'Byron, Ada "A."' }, { email: 'grace@x.example' }],
		],
		['<mailto:ada@x.example>', [{ email: 'ada@x.example' }]],
		[
			'["ada@x.example", {"email":"grace@x.example","name":"Grace"}]',
			[{ email: 'ada@x.example' }, { email: 'grace@x.example', name: 'Grace' }],
		],
		['{"email":"ada@x.example"}', [{ email: 'ada@x.example' }]],
		['', []],
		[' , ;', []],
	])('reads %j', (text, people) => {
		expect(readPeople(text, 'To')).toEqual(people);
	});

	it.each(['ada', 'ada@', '[broken', '[{"name":"Ada"}]', '[null]', 'a@x.example\u0000b@y.example c'])(
		'refuses %j',
		(text) => {
			expect(() => readPeople(text, 'To')).toThrow("'To' contains an invalid email address");
		},
	);

	it('are named once, in whatever spelling', () => {
		expect(
			without(
				[{ email: 'Ada@x.example' }, { email: 'b@x.example' }, { email: 'B@x.example' }],
				[{ email: 'ada@x.example' }],
			),
		).toEqual([{ email: 'b@x.example' }]);
	});
});

describe('the size of a mail', () => {
	const file = (length: number, filename = 'a.bin') => ({
		filename,
		contentType: 'application/octet-stream',
		content: Buffer.alloc(length),
	});
	const isForm = (body: object) => 'parts' in body;

	it('decides between JSON and a form by the whole request, base64 included', () => {
		expect(isForm(sendBody({}, [file(2_240_000)]))).toBe(false);
		expect(isForm(sendBody({}, [file(2_250_000)]))).toBe(true);
		expect(isForm(sendBody({ body: 'x'.repeat(2_000_000) }, [file(1_000_000)]))).toBe(true);
		expect(isForm(sendBody({ body: 'ä'.repeat(1_600_000) }, []))).toBe(true);
	});

	it('never makes a JSON request above 3 MB', () => {
		for (const length of [2_238_000, 2_239_500, 2_241_000, 2_242_500, 2_244_000]) {
			const body = sendBody({ subject: 'x' }, [file(length)]);
			if (!isForm(body)) expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(3_000_000);
		}
	});

	it('keeps what fits, in its order', () => {
		const { kept, leftOut } = fitting({}, [
			file(10_000_000, 'a'),
			file(20_000_000, 'b'),
			file(10_000_000, 'c'),
			file(5_000_000, 'd'),
		]);
		expect(kept.map(({ filename }) => filename)).toEqual(['a', 'c']);
		expect(leftOut.map(({ filename }) => filename)).toEqual(['b', 'd']);
	});
});

describe('messages from the oldest on', () => {
	const START = 1_767_225_600;
	const DAY = 86_400;

	/** A list as Nylas may give it: in any order, bounds included or not. */
	function list(messages: readonly Message[], inclusive: boolean) {
		const windows: Window[] = [];
		async function* pages(window: Window): AsyncGenerator<Message[]> {
			windows.push(window);
			const { received_after: after = 0, received_before: before = Infinity } = window;
			const found = messages.filter(({ date = 0 }) =>
				inclusive ? date >= after && date <= before : date > after && date < before,
			);
			yield found.slice(1).reverse();
			yield await Promise.resolve(found.slice(0, 1));
		}
		return { pages, windows };
	}

	const idsOf = async (pages: AsyncIterable<Message[]>) => {
		const ids: string[] = [];
		for await (const page of pages) ids.push(...page.map(({ id }) => id));
		return ids;
	};

	it.each([true, false])('come each once and in order, also those on the bounds (included: %s)', async (inclusive) => {
		const messages = Array.from({ length: 200 }, (_, index) => ({
			id: `m${index}`,
			grant_id: 'g',
			date: START + 1 + index * (DAY / 4),
		}));
		const onBounds = [1, 3, 7].map((days) => ({ id: `bound${days}`, grant_id: 'g', date: START + days * DAY }));
		const { pages, windows } = list([...messages, ...onBounds], inclusive);
		const ids = await idsOf(oldestFirst(pages, { received_after: START }, START + 60 * DAY));
		const expected = [...messages, ...onBounds].sort((a, b) => a.date - b.date).map(({ id }) => id);
		expect(ids).toEqual(expected);
		expect(windows.length).toBeLessThan(10);
		expect(windows[0].received_after).toBe(START);
		expect(windows.at(-1)?.received_before).toBeUndefined();
	});

	it('come in short windows where there are many', async () => {
		const messages = Array.from({ length: 5_000 }, (_, index) => ({
			id: `m${index}`,
			grant_id: 'g',
			date: START + 1 + index * 60,
		}));
		const { pages, windows } = list(messages, false);
		expect(
			await idsOf(oldestFirst(pages, { received_after: START, received_before: START + 5_000 * 60 + 60 })),
		).toHaveLength(5_000);
		expect(windows.at(-1)?.received_before).toBe(START + 5_000 * 60 + 60);
		const lengths = windows
			.slice(2, -1)
			.map(({ received_after: after = 0, received_before: before = 0 }) => before - after);
		expect(Math.max(...lengths)).toBeLessThanOrEqual(DAY / 2 + 2);
	});

	it('are none in a window that ends before it begins', async () => {
		const { pages, windows } = list([], true);
		expect(await idsOf(oldestFirst(pages, { received_after: START, received_before: START - 1 }))).toEqual([]);
		expect(windows).toEqual([]);
	});
});

describe('the size of a page', () => {
	it.each([
		[{ returnAll: true, limit: 50 }, 200],
		[{ returnAll: false, limit: 50 }, 50],
		[{ returnAll: false, limit: 500 }, 200],
		[{ returnAll: false, limit: 0 }, 1],
	])('for %j is %i', (wanted, size) => {
		expect(pageSize(wanted, 200)).toBe(size);
	});
});

describe('images that had to stay behind', () => {
	it('get their address again', async () => {
		const html = '<img src="https://x.example/a.png?expires=1&amp;b=$&amp;c=2" alt="cid:image0">';
		const download = async () => await Promise.resolve({ content: Buffer.from('x'), contentType: 'image/png' });
		const inlined = await inlineImages(html, download);
		expect(inlined.html).toBe('<img src="cid:image0" alt="cid:image0">');
		expect(withoutInline(inlined.html.replace(' alt="cid:image0"', ''), inlined.images)).toBe(
			'<img src="https://x.example/a.png?expires=1&amp;b=$&amp;c=2">',
		);
	});

	it('are none that are no images', async () => {
		const html = '<img src="https://x.example/a.png?expires=1">';
		const { images, missing } = await inlineImages(
			html,
			async () => await Promise.resolve({ content: Buffer.from('<html>'), contentType: 'text/html' }),
		);
		expect([images, missing]).toEqual([[], 1]);
	});
});

describe('a 429', () => {
	const answer = (error: object) => ({ status: 429, headers: {}, body: { request_id: 'r', error } });

	it.each([
		[
			"is the mailbox's where its provider says it",
			{ type: 'rate_limit_error', message: 'Slow down', provider_error: { error: { code: 'ApplicationThrottled' } } },
			true,
		],
		['is of the whole key where Nylas says it', { type: 'nylas_rate_limit_exceeded', message: 'Slow down' }, false],
		[
			"is of the whole key where the provider's part is empty",
			{ type: 'rate_limit_error', message: 'Slow down', provider_error: null },
			false,
		],
	])('%s', (_, error, expected) => {
		expect(nylas.mailboxes?.isThrottled(answer(error))).toBe(expected);
	});

	it.each([
		['/v3/grants/g1/messages', 'g1'],
		['/v3/grants/support%40shop.example/messages/send', 'support%40shop.example'],
		['/v3/grants', undefined],
		['/v3/webhooks', undefined],
	])('of %s is about the mailbox %s', (path, mailbox) => {
		expect(nylas.mailboxes?.of(path)).toBe(mailbox);
	});
});
