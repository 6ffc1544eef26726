/** Work under one key runs one after another, in the order asked for; other keys are not held up. */
export class InTurn {
	private readonly last = new Map<string, Promise<unknown>>();

	async run<T>(key: string, task: () => Promise<T>): Promise<T> {
		const before = this.last.get(key) ?? Promise.resolve();
		const mine = before.then(task, task);
		const settled = mine.then(
			() => undefined,
			() => undefined,
		);
		this.last.set(key, settled);
		return await mine.finally(() => {
			if (this.last.get(key) === settled) this.last.delete(key);
		});
	}
}
