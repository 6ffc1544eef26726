import { readMessage, type Mail } from '../../../../domain/email';
import type { Json } from '../../../shared/kit/objects';

/** An item of a run that lists a mailbox. Its mail is opened when it is first asked for, and once. */
export class Row {
	readonly id: string | undefined;
	readonly thread: string | undefined;
	private opened: Mail | undefined;

	constructor(readonly json: Json) {
		this.id = textOf(json.id);
		this.thread = textOf(json.thread_id) ?? this.id;
	}

	get mail(): Mail {
		return (this.opened ??= readMessage(this.json));
	}
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}
