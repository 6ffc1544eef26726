import type { IWebhookFunctions } from 'n8n-workflow';
import { remembers, type ProcessState } from '../base/processState';

/** Nylas makes its last attempt after 20 minutes; upserts of the same message come for longer. */
const CLAIMED = remembers<true>('claimed notifications', { maxEntries: 50_000, keepMs: 48 * 3_600_000 });

/** The ids of one notification. Each trigger node has its own. */
export class Claims {
	private readonly taken: string[] = [];
	private readonly place: string;

	constructor(
		private readonly context: IWebhookFunctions,
		private readonly processState: ProcessState,
	) {
		this.place = [context.getWorkflow().id, context.getNode().id].join(' ');
	}

	claim(id: string): boolean {
		// Who tests wants to see the same event as often as they ask.
		if (this.context.getMode() === 'manual') return true;
		const key = `${this.place} ${id}`;
		if (!this.processState.the(CLAIMED).claim(key, true)) return false;
		this.taken.push(key);
		return true;
	}

	release(): void {
		for (const key of this.taken) this.processState.the(CLAIMED).delete(key);
	}

	/** n8n stores the run after we return. Where that fails it answers 500, and the sender may come again. */
	releaseWhenNotStarted(): void {
		const response = this.context.getResponseObject();
		response.once('finish', () => {
			if (response.statusCode >= 400) this.release();
		});
	}
}
