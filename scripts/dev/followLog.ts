import { existsSync, readFileSync, statSync } from 'node:fs';

const pollMs = 200;

/** Tells every line that a program adds to its log from now on and that matches, until the log is removed. */
export function followLog(file: string, wanted: RegExp, tell: (line: string) => void): void {
	let from = statSync(file).size;
	const look = () => {
		if (!existsSync(file)) return clearInterval(timer);
		const added = readFileSync(file).subarray(from);
		// The last line may be half there.
		const whole = added.subarray(0, added.lastIndexOf('\n') + 1);
		from += whole.length;
		const lines = whole.toString('utf8').split('\n');
		lines.filter((line) => wanted.test(line)).forEach(tell);
	};
	const timer = setInterval(look, pollMs);
}
