export interface Calendar {
	id: string;
	grant_id: string;
	object: 'calendar';
	name: string;
	is_primary: boolean;
	is_owned_by_user: boolean;
	read_only: boolean;
	[field: string]: unknown;
}
