import { parameterInvalid, resourceNotFound } from '../protocol/errors';
import { findContact } from '../people';
import type { Routes } from '../protocol/routes';
import type { ContactRecord, SegmentRecord, Workspace } from '../state';

/**
 * Read-only over the API. The rule of a segment here is the kind of people in it. Source: docs/facts/intercom.md 5.14.
 */
export function segmentRoutes(workspace: Workspace): Routes {
	return {
		'GET /segments': {
			answer: ({ query }) => {
				const wanted = query.get('include_count') ?? 'false';
				if (!['true', 'false'].includes(wanted))
					throw parameterInvalid('include_count must be a boolean', 'include_count');
				return {
					type: 'segment.list',
					segments: workspace.segments.map((segment) => segmentView(workspace, segment, wanted === 'true')),
				};
			},
		},
		'GET /segments/:id': {
			answer: ({ params }) => {
				const segment = workspace.segments.find(({ id }) => id === params.id);
				if (!segment) throw resourceNotFound();
				return segmentView(workspace, segment);
			},
		},
		'GET /contacts/:id/segments': {
			answer: ({ params, version }) => {
				const contact = findContact(workspace, params.id, version);
				return {
					type: 'list',
					data: workspace.segments
						.filter((segment) => isIn(contact, segment))
						.map((segment) => segmentView(workspace, segment)),
				};
			},
		},
	};
}

/** What a teammate does in the contact list: save a filter under a name. */
export function addSegment(
	workspace: Workspace,
	{ name, person_type = 'user' }: { name: string; person_type?: SegmentRecord['person_type'] },
): SegmentRecord {
	const now = workspace.nowSec();
	const segment = { id: workspace.objectId(), name, person_type, created_at: now, updated_at: now };
	workspace.segments.push(segment);
	workspace.changed();
	return segment;
}

function segmentView(workspace: Workspace, segment: SegmentRecord, withCount = false): object {
	const count = [...workspace.contacts.values()].filter((contact) => isIn(contact, segment)).length;
	return { type: 'segment', ...segment, ...(withCount && { count }) };
}

/** A lead is called a contact here. */
function isIn({ role, archived, mergedInto }: ContactRecord, { person_type }: SegmentRecord): boolean {
	return !archived && mergedInto === null && (role === 'lead' ? 'contact' : 'user') === person_type;
}
