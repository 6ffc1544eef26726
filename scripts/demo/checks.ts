/** Runs checks one by one, prints a line for each and counts. A check that throws has failed; the error says why. */
export class Checks {
	passed = 0;
	failed = 0;

	constructor(private readonly print: (line: string) => void = console.log) {}

	/** Returns whether it passed. What `run` returns is shown behind the name. */
	async check(name: string, run: () => Promise<string | void> | string | void): Promise<boolean> {
		try {
			const detail = await run();
			this.passed++;
			this.print(`ok      ${name}${detail ? ` (${detail})` : ''}`);
			return true;
		} catch (error) {
			this.failed++;
			this.print(`FAILED  ${name}\n        ${explain(error)}`);
			return false;
		}
	}

	get closingLine(): string {
		return `${this.passed} passed, ${this.failed} failed`;
	}
}

function explain(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	return text.split('\n').join('\n        ');
}
