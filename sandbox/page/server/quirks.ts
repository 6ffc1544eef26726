import { quirkTable, type Quirks } from '../../quirks/quirks';
import { Failure } from './http/failure';
import { text } from './input';

/** The table with what is on, as the Quirks panel and scripts read it. */
export function quirkRows(quirks: Quirks) {
	return quirkTable.map((row) => ({ ...row, on: quirks.is(row.name), now: quirks.value(row.name) ?? null }));
}

/**
 * Switches what was posted: `{ choose: 'text-cut=500,no-sent-copy' }` or `{ choose: 'seed:42' }` in addition to what is on,
 * `{ off: 'text-cut' }` one of them, `{ clear: true }` all of them.
 */
export function switchQuirks(quirks: Quirks, posted: Record<string, unknown>) {
	try {
		if (posted.clear === true) quirks.clear();
		const off = text(posted, 'off');
		if (off) quirks.off(off);
		quirks.choose(text(posted, 'choose'));
	} catch (error) {
		throw error instanceof Failure ? error : new Failure(400, (error as Error).message);
	}
	return quirkRows(quirks);
}
