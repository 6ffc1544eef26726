import type { ThreadKey } from '../../../domain/bridge/threadKey';
import type { StoredFile } from '../../shared/kit/files';
import type { Repaired } from './repair';
import type { Route } from './route';

export interface ReceiveOptions {
	/** Empty: the mail's author, found or created. */
	contactId: string;
	files: readonly StoredFile[];
	unarchive: boolean;
	createAttribute: boolean;
	setTitle: boolean;
	newAfterDays?: number;
	/** Merges conversations of one thread and redacts doubled parts: for reconcile, when search has caught up. */
	repairDoubles: boolean;
	/** Fills empty fields of the contact with what the signature says. */
	enrich: boolean;
	/** Where a new conversation goes. */
	route: Route;
	hint(message: string): void;
}

export interface Received {
	action: 'created' | 'appended' | 'skipped';
	reason: string;
	contactId: string | null;
	conversationId: string | null;
	partId: string | null;
	link: ThreadKey;
	/** Files of the mail that the item did not bring along, or that could not be fetched. */
	missingFiles: number;
	/** Names of its files that Intercom does not take. */
	refusedFiles?: string[];
	repaired?: Repaired;
	/** What of tags, assignment, priority and attributes could not be done, in words. */
	notDone?: string[];
}
