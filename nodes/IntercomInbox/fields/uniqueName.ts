import { oneLine } from '../../../domain/email';
import { field } from '../../shared/kit/fields/field';

/** Of a new tag or attribute, which share one parameter. */
export const uniqueName = field({
	displayName: 'Name',
	type: 'string',
	default: '',
	required: true,
	read: oneLine,
	placeholder: 'e.g. Order Number',
	description: 'The unique name; for an attribute letters, digits, spaces, hyphens and underscores',
});
