import { field } from '../../shared/kit/operation';

export const selectField = field({
	displayName: 'Select',
	type: 'string',
	default: '',
	placeholder: 'e.g. ID,title',
	description: 'Top-level fields to return, comma-separated, in the spelling of Nylas',
});

/** As Nylas spells it: `ID, Title` is `id,title`; undefined where nothing is selected. */
export function selected(select = ''): string | undefined {
	return (
		select
			.toLowerCase()
			.split(/[\s,]+/)
			.filter(Boolean)
			.join(',') || undefined
	);
}
