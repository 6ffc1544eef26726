import type { Conversation } from '../../../domain/bridge/conversation';
import type { ThreadKey } from '../../../domain/bridge/link/threadKey';
import type { StoredFile } from '../../shared/kit/files';
import type { Json } from '../../shared/kit/objects';
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
	/** Makes a contact anew whom somebody has deleted in Intercom. */
	recreateErased: boolean;
	/** Beside the mailbox's own: mail from here, in a customer's thread, is a colleague's. */
	teamDomains: readonly string[];
	/** Addresses and domains that take part in nothing. */
	blocklist: readonly string[];
	/** Everybody in To and Cc takes part in the conversation. */
	addPeople: boolean;
	/** More than this many of one author, and the next mails join the newest; 0 is no limit. */
	conversationsPerHour: number;
	/** Where a new conversation goes. */
	route: Route;
	/** The JSON of all items of the run. */
	inputs: readonly Json[];
	hint(message: string): void;
}

export interface Received {
	action: 'created' | 'appended' | 'noted' | 'skipped';
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
	/** Intercom shows other words than it was sent. */
	textChanged?: true;
}

/** What became of the words; what belongs to them follows. */
export type Done = Pick<Received, 'action' | 'reason' | 'partId' | 'notDone' | 'textChanged' | 'contactId'> & {
	conversationId: string;
	/** As the last answer showed it, with its parts; undefined: not seen since. */
	conversation?: Conversation;
};
