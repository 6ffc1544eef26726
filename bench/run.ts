/**
 * `npm run bench`: how well mails are read, then how fast. Prints, and asserts nothing. One part alone:
 * - `npm run bench -- email-cases [kind]`: the cases from the field
 * - `npm run bench -- email-speed`: reading beside html-to-text
 * - `npm run bench -- blocks [--hostile]`: for how long one mail keeps the process busy
 * - `npm run bench -- loop`: the loop on a real n8n
 */
const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
	'email-cases': async () => await import('./email-cases'),
	'email-speed': async () => await import('./email-speed'),
	blocks: async () => await import('./blocks'),
	loop: async () => await import('./loop'),
};

async function run(): Promise<void> {
	const part = PARTS[process.argv[2] ?? ''];
	if (part) {
		process.argv.splice(2, 1);
		await part();
		return;
	}
	console.log('How well mails are read: the fixtures of test/fixtures/emails\n');
	await import('./email-quality');
	console.log('\nThe cases from the field: test/fixtures/hunt/email-cases.jsonl\n');
	await import('./email-cases');
	console.log('\nHow much longer that takes than html-to-text alone, fastest runs\n');
	await import('./email-speed');
	console.log('\nFor how long one mail keeps the process from anything else\n');
	await import('./blocks');
}

void run();
