/** What the page's API answers when it refuses: the status and a sentence that says what to do. */
export class Failure extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}
