/**
 * `npm run bench`: how well mails are read, then how fast. Prints, and asserts nothing.
 * `npm run bench -- email-cases [kind]` shows the cases from the field alone, `npm run bench -- loop` measures the loop on a real n8n, and
 * `npm run bench -- blocks` for how long one mail keeps the process busy (`--hostile`: mails made for that as well).
 */
async function run(): Promise<void> {
	const name = process.argv[2];
	if (name === 'email-cases' || name === 'loop' || name === 'blocks') {
		process.argv.splice(2, 1);
		if (name === 'loop') await import('./loop');
		else if (name === 'blocks') await import('./blocks');
		else await import('./email-cases');
		return;
	}
	console.log('How well mails are read: the fixtures of test/fixtures/emails\n');
	await import('./email-quality');
	console.log('\nThe cases from the field: test/fixtures/hunt/email-cases.jsonl\n');
	await import('./email-cases');
	console.log('\nHow much longer that takes than html-to-text alone, medians\n');
	await import('./email-speed');
	console.log('\nFor how long one mail keeps the process from anything else\n');
	await import('./blocks');
}

void run();
