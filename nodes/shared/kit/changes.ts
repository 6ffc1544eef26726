import { badInput } from '../base/failure';

/** For an update in which nothing is left once what is not set is left out: the service would take it, and nobody would know why nothing happens. */
export function refuseNothing(body: object): void {
	if (Object.values(body).some((value) => value !== undefined)) return;
	throw badInput('There is nothing to update', "Add a field to 'Update Fields', and check that it is not empty.");
}
