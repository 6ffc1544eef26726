import { ApiError, resourceNotFound } from '../protocol/errors';
import type { Workspace } from '../state';

const SCROLL_SIZE = 100;
const EXPIRES_AFTER_MS = 60_000;

/**
 * One page after the other; the last is empty and ends the scroll. There is one scroll per app; a minute without use ends it, too. Who
 * asks twice with the same parameter gets two different pages. Source: docs/facts/intercom.md 3.5, 6.6.
 */
export class CompanyScroll {
	private open?: { param: string; from: number; usedAtMs: number };

	constructor(
		private readonly workspace: Workspace,
		private readonly view: (companyId: string) => object,
	) {}

	next(scrollParam: string | null): object {
		const { param, from } = this.found(scrollParam);
		const ids = [...this.workspace.companies.keys()].slice(from, from + SCROLL_SIZE);
		this.open = ids.length > 0 ? { param, from: from + ids.length, usedAtMs: this.workspace.nowMs() } : undefined;
		return { type: 'list', data: ids.map(this.view), pages: null, total_count: null, scroll_param: param };
	}

	private found(scrollParam: string | null): { param: string; from: number } {
		const isOpen = this.open !== undefined && this.workspace.nowMs() - this.open.usedAtMs < EXPIRES_AFTER_MS;
		if (scrollParam === null && isOpen)
			throw new ApiError(400, 'scroll_exists', 'scroll already exists for this workspace');
		if (scrollParam === null) return { param: this.workspace.uuid(), from: 0 };
		if (!this.open || !isOpen || this.open.param !== scrollParam) throw resourceNotFound();
		return this.open;
	}
}
