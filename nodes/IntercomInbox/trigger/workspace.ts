import { credentialOf } from '../../shared/http/connect';
import { Failure } from '../../shared/base/failure';
import { cancellable } from '../../shared/base/wait';
import type { Desk } from '../../shared/webhook/source';
import { workspaceOfToken } from '../client/me';
import { intercom } from '../client/service';
import type { IntercomEvent } from './notification';

/** Leaves time for the conversation within the notification's budget. */
const PATIENCE_MS = 2_000;

type Whose = 'own' | 'other' | 'unsaid' | 'unknown';

/**
 * Whose workspace a notification is of. All workspaces of a public app share the secret that signs (docs/facts/intercom.md 1.9), so for an
 * app that is installed by OAuth the signature alone proves nothing.
 */
export class Workspace {
	private asked: Promise<Whose> | undefined;

	constructor(
		private readonly event: Pick<IntercomEvent, 'appId'>,
		private readonly desk: Desk,
	) {}

	/** Whether the notification itself may be believed, without a look at the conversation by the credential's own token. */
	async isProven(): Promise<boolean> {
		return !(await this.isOfPublicApp()) || (await this.whose()) === 'own';
	}

	/** Of an event that has asked Intercom for something anyway, or has to. Throws a Failure where it can't be had now. */
	async isOther(): Promise<boolean> {
		const isPublic = await this.isOfPublicApp();
		if (!isPublic && this.asked === undefined) return false;
		const whose = await this.whose();
		if (whose === 'unknown' && isPublic)
			throw new Failure('Intercom does not say whose workspace the notification is of', { retryable: true });
		return whose === 'other';
	}

	private async isOfPublicApp(): Promise<boolean> {
		return (await credentialOf(this.desk.context, intercom)).type === 'intercomInboxOAuth2Api';
	}

	/** Asks once. */
	async whose(): Promise<Whose> {
		return await (this.asked ??= this.ask());
	}

	private async ask(): Promise<Whose> {
		const { appId } = this.event;
		// Only what this node delivers to itself in a test has none.
		if (appId === undefined) return 'own';
		const asked = this.desk.api().then(workspaceOfToken);
		const own = await cancellable(asked, AbortSignal.timeout(PATIENCE_MS)).catch(() => undefined);
		if (own === undefined) return 'unknown';
		return own === '' ? 'unsaid' : own === appId ? 'own' : 'other';
	}
}
