/** `npm run bench`: how well mails are read, then how fast. Prints, and asserts nothing. */
async function run(): Promise<void> {
	console.log('How well mails are read: the fixtures of test/fixtures/emails\n');
	await import('./email-quality');
	console.log('\nHow much longer that takes than html-to-text alone, medians\n');
	await import('./email-speed');
}

void run();
