import type { Stored, Taken } from '../taken';

/** How one operation of the built-in node is turned. */
export interface Row {
	/** `user:create` there. */
	from: string;
	/** Which choice of the form it is about: name and value. Absent: any. */
	when?: { name: string; value: string; label: string };
	/** `contact:update` of ours; absent: there is no twin. */
	to?: string;
	/** What differs, or what to do instead. */
	remark?: string;
	/** Our parameters; what has no twin goes into `lost`. */
	fill?(parameters: Taken, lost: string[]): Stored;
}

export function by(name: string, value: string, label: string): { name: string; value: string; label: string } {
	return { name, value, label };
}

export function byId(id: unknown): Stored {
	return { __rl: true, mode: 'id', value: id };
}

export function pages(parameters: Taken): Stored {
	const returnAll = parameters.take('returnAll', false);
	const limit = parameters.take('limit', 50);
	return returnAll === true ? { returnAll } : { returnAll, limit };
}
