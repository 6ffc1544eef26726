import type { IntercomPart, IntercomSettings } from '../../types';

/** What an admin sets up in Intercom's settings, and the API only shows. */
export interface Macro {
	id: string;
	name: string;
	/** HTML with placeholders in braces, as they are typed in the inbox. */
	text: string;
	/** Absent: everyone. */
	teamIds?: string[];
	updatedAtSec: number;
}

export class Settings implements IntercomSettings {
	readonly macros: Macro[] = [];
	readonly brands: Array<{ id: string; name: string }> = [];
	readonly awayReasons: Array<{ id: string; label: string; emoji: string; deleted: boolean }> = [];
	readonly collections: Array<{ id: string; name: string; parent_id: string | null }> = [];
	/** By conversation: what teammates do beside it, which the API only shows, too. */
	readonly handlingEvents = new Map<string, object[]>();
	readonly sideConversations = new Map<string, Array<{ id: string; parts: IntercomPart[] }>>();
	private nextId = 101;

	constructor(private readonly nowSec: () => number) {}

	addMacro({ name, text, teamIds }: Pick<Macro, 'name' | 'text' | 'teamIds'>): { id: string } {
		const macro = { id: this.id(), name, text, teamIds, updatedAtSec: this.nowSec() };
		this.macros.push(macro);
		return macro;
	}

	addBrand(name: string): { id: string } {
		const brand = { id: this.id(), name };
		this.brands.push(brand);
		return brand;
	}

	addAwayReason({ label, deleted = false }: { label: string; deleted?: boolean }): { id: string } {
		const reason = { id: this.id(), label, emoji: '☕', deleted };
		this.awayReasons.push(reason);
		return reason;
	}

	addCollection({ name, parentId = null }: { name: string; parentId?: string | null }): { id: string } {
		const collection = { id: this.id(), name, parent_id: parentId };
		this.collections.push(collection);
		return collection;
	}

	private id(): string {
		return String(this.nextId++);
	}
}
