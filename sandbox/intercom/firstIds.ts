/** First numbers of the id sequences: conversation, message and part ids come from different ones, as in the real service. */
export const FIRST_ID = {
	conversation: 215470000000001,
	message: 403918301,
	part: 37358190001,
	admin: 991267601,
	team: 5017690,
	tag: 123451,
	attribute: 1,
	dataAttribute: 12871,
	note: 17495961,
	ticketNumber: 1,
	article: 39,
};
