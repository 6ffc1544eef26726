import { sharedMessage } from '../../../fields/shared';
import type { Values } from '../../../../shared/kit/fields/field';
import { secondsOf } from '../../../../shared/kit/fields/seconds';
import type { filters } from './filters';

export function queryOf(options: Partial<Values<typeof filters>>) {
	const {
		anyEmail,
		hasAttachment,
		metadataPair,
		queryImap,
		read,
		receivedAfter,
		receivedBefore,
		searchQueryNative,
		sharedFolderId,
		sharedFrom,
		threadId,
		fields,
		...same
	} = options;
	return {
		...same,
		// Ours, not Nylas's.
		sort: undefined,
		fields: wantedFields(fields, read),
		any_email: anyEmail?.replace(/\s+/g, ''),
		has_attachment: hasAttachment,
		metadata_pair: metadataPair,
		query_imap: queryImap,
		received_after: secondsOf(receivedAfter, 'Received After'),
		received_before: secondsOf(receivedBefore, 'Received Before'),
		search_query_native: searchQueryNative,
		...sharedMessage({ sharedFrom }),
		shared_folder_id: sharedFolderId,
		thread_id: threadId,
		select: selected(same.select, same.sort !== undefined),
	};
}

/** Reading takes the headers into account, which tell automatic mail. */
function wantedFields(fields: string | undefined, read: boolean | undefined): string | undefined {
	if (read) return 'include_headers';
	return fields === 'standard' ? undefined : fields;
}

/** Sorting reads the date and leaves repetitions out by ID. */
function selected(select: string | undefined, isSorted: boolean): string | undefined {
	const names = (select ?? '')
		.toLowerCase()
		.split(/[\s,]+/)
		.filter(Boolean);
	if (names.length === 0) return undefined;
	return [...new Set(isSorted ? [...names, 'id', 'date'] : names)].join(',');
}
