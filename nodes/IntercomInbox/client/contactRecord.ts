/** What we read of a contact. */
export interface ContactRecord {
	id: string;
	role?: string;
	email?: string | null;
	name?: string | null;
	phone?: string | null;
	created_at?: number;
	[field: string]: unknown;
}

export interface WantedContact {
	email: string;
	/** Written to a new contact, and to an existing one where it has none. */
	name?: string;
	/** E.164. */
	phone?: string;
	customAttributes?: Record<string, unknown>;
	/** An archived contact is brought back, or is used as it is (`leave`); otherwise it is an error. */
	unarchive: boolean | 'leave';
	/** Writes name and phone over what is there. */
	overwrite?: boolean;
	hint?(message: string): void;
}
