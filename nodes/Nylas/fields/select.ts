import { field } from '../../shared/kit/fields/field';

export const selectField = field({
	displayName: 'Select',
	type: 'string',
	default: '',
	placeholder: 'e.g. title,description',
	description: 'Comma-separated names of the top-level fields to return, as Nylas spells them',
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
