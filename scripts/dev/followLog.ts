import { readFileSync, statSync } from 'node:fs';

const pollMs = 200;

/** Tells every line that a program adds to its log from now on and that matches; for as long as this process lives. */
export function followLog(file: string, wanted: RegExp, tell: (line: string) => void): void {
	let from = statSync(file).size;
	const look = () => {
		const added = readFileSync(file).subarray(from);
		// The last line may be half there.
		const whole = added.subarray(0, added.lastIndexOf('\n') + 1);
		from += whole.length;
		const lines = whole.toString('utf8').split('\n');
		lines.filter((line) => wanted.test(line)).forEach(tell);
	};
	setInterval(look, pollMs);
}
