import type { TriggerParameters } from './options';

/** Mailboxes that have to be re-authenticated say so here. */
export const PROBLEM_EVENTS: readonly string[] = ['grant.expired'];

/** What the user chose, in Nylas's words. */
export function chosenTypes({ triggerOn, moreEvents, otherEvents }: TriggerParameters): string[] {
	return [...new Set([...triggerOn, ...moreEvents, ...otherEvents.map((type) => type.trim()).filter(Boolean)])];
}

/** What to subscribe to: the choice, and what options need. */
export function subscribedTypes(parameters: TriggerParameters): string[] {
	const chosen = chosenTypes(parameters);
	const updates = parameters.treatFirstUpdateAsNew && chosen.includes('message.created') ? ['message.updated'] : [];
	return [...new Set([...chosen, ...updates, ...(parameters.reportProblems ? PROBLEM_EVENTS : [])])].sort();
}
