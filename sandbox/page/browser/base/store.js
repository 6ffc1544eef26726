/** What the page knows (`state`, from the server) and what the person chose. Only choices that should outlive a reload are kept. */
export const store = {
	state: undefined,
	whose: remembered('whose', ''),
	admin: remembered('admin', ''),
	show: 'open',
	openThread: undefined,
	openConversation: undefined,
};

/** Sets a choice and remembers it in this browser. */
export function choose(name, value) {
	store[name] = value;
	try {
		localStorage.setItem(`sandbox.${name}`, value);
	} catch {
		// A browser that forbids storage only forgets the choice.
	}
}

/** The mail program that is open: a customer's, or the team's own mailbox. */
export function owner() {
	const [kind, id] = [store.whose.slice(0, store.whose.indexOf(':')), store.whose.slice(store.whose.indexOf(':') + 1)];
	const { customers, mailboxes } = store.state;
	if (kind === 'mailbox') {
		const grant = mailboxes.find((entry) => entry.id === id);
		if (grant) return { kind, grant, email: grant.email, name: grant.name };
	}
	const customer = customers.find(({ email }) => email.toLowerCase() === id.toLowerCase()) ?? customers[0];
	return { kind: 'customer', ...customer };
}

/** Every address that belongs to a mailbox here. */
export function isOwnAddress(email) {
	return store.state.mailboxes.some((grant) =>
		[grant.email, ...grant.email_aliases].some((own) => own.toLowerCase() === email.toLowerCase()),
	);
}

function remembered(name, otherwise) {
	try {
		return localStorage.getItem(`sandbox.${name}`) ?? otherwise;
	} catch {
		return otherwise;
	}
}
