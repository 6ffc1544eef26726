import { oneLine } from '../../../../domain/email';
import { field, type Values } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { onlySet } from '../../mail/fields';

export const folderName = field({
	displayName: 'Name',
	type: 'string',
	required: true,
	read: oneLine,
	default: '',
	placeholder: 'e.g. Invoices',
	description: 'The name of the folder, label or signature',
});

export const folderFields = {
	backgroundColor: field({
		displayName: 'Background Color',
		type: 'string',
		default: '',
		placeholder: 'e.g. #ffffff',
		description: 'A color that Google offers, as hex code. Google only.',
	}),
	parentId: field({
		displayName: 'Parent ID',
		type: 'string',
		default: '',
		description: 'The ID of the parent folder. Microsoft and Exchange only.',
	}),
	textColor: field({
		displayName: 'Text Color',
		type: 'string',
		default: '',
		placeholder: 'e.g. #000000',
		description: 'A color that Google offers, as hex code. Google only.',
	}),
};

export function folderBody({ backgroundColor, parentId, textColor }: Partial<Values<typeof folderFields>>): Json {
	return onlySet({ background_color: backgroundColor, parent_id: parentId, text_color: textColor });
}
