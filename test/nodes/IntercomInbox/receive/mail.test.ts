import { incomingMail } from '../../../../nodes/IntercomInbox/receive/mail';

const MAIL = {
	id: 'm',
	grant_id: 'g',
	thread_id: 't',
	date: 1_790_000_000,
	from: [{ email: 'ada@customer.example', name: 'Ada' }],
	to: [{ email: 'support@shop.example' }],
	subject: 'Order',
	body: '<p>Hi</p>',
};
const read = (change: Record<string, unknown>) => incomingMail({ ...MAIL, ...change }, {} as never);

it.each([
	{ name: 'in the text', change: { body: 'Hi <img/src=x onerror=y>' } },
	{ name: 'in HTML, as text', change: { body: '<p>Hi &lt;img/src=x onerror=y&gt;</p>' } },
	{ name: 'in what the trigger has read', change: { reply: 'Hi <img/src=x onerror=y>' } },
	{ name: 'in a subject that stands for the text', change: { body: '', subject: 'Hi <img/src=x onerror=y>' } },
])('markup $name reaches Intercom as words', ({ change }) => {
	expect(read(change).text).toBe('Hi ‹img/src=x onerror=y›');
});

it.each([
	{ name: 'a name', given: 'Ada', expected: 'Ada' },
	{ name: 'one that turns around', given: 'Ada \u202egpj\u200b\r\n', expected: 'Ada gpj' },
	{ name: 'one that shows another address', given: 'Ben (Shop Support) <ben@shop.example>', expected: undefined },
	{ name: 'none', given: 7, expected: undefined },
])("the author's name is one line and its own: $name", ({ given, expected }) => {
	const customer = { email: 'mallory@evil.example', name: given };
	expect(read({ customer }).author.name).toBe(expected);
});

it('files are named without a path and without what is not seen', () => {
	const attachments = ['../../etc/x\r\nX: y\u202egpj.exe', '..\\..\\a.txt', '', 7].map((filename) => ({
		filename,
		size: 1,
	}));
	expect(read({ attachments }).fileNames).toEqual(['x X_ ygpj.exe', 'a.txt']);
	expect(read({ attachments }).files).toBe(4);
	const [large] = read({ attachments: [{ filename: 'x/\u202eb.mp4', size: 30_000_000 }] }).tooLarge;
	expect(large.filename).toBe('b.mp4');
});
