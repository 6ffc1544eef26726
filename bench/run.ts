/**
 * `npm run bench`: how well mails are read, then how fast. Prints, and asserts nothing.
 * `npm run bench -- email-cases [kind]` shows the cases from the field alone, `npm run bench -- email-speed` the speed, and
 * `npm run bench -- loop` measures the loop on a real n8n.
 */
async function run(): Promise<void> {
	const name = process.argv[2];
	if (name === 'email-cases' || name === 'email-speed' || name === 'loop') {
		process.argv.splice(2, 1);
		await import(`./${name}`);
		return;
	}
	console.log('How well mails are read: the fixtures of test/fixtures/emails\n');
	await import('./email-quality');
	console.log('\nThe cases from the field: test/fixtures/hunt/email-cases.jsonl\n');
	await import('./email-cases');
	console.log('\nHow much longer that takes than html-to-text alone, fastest runs\n');
	await import('./email-speed');
}

void run();
