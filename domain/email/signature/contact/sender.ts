/** Who wrote the mail, as its From says. */
export interface Sender {
	name?: string;
	email?: string;
}
