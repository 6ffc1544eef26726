import type { Entry } from '../conversation';
import { commonShare, wordsOf, wordsShown } from '../text/likeness';
import { sameSpelled, spelledPlain, spelledShown } from '../text/sameText';
import type { MailboxMail } from './mailboxMail';

/** What is made of a mail or part, once for all comparisons. */
class Once<K extends object, V> {
	private readonly made = new Map<K, V>();

	of(key: K, make: () => V): V {
		const value = this.made.get(key) ?? make();
		this.made.set(key, value);
		return value;
	}
}

/** Compares many mails with many parts, and reads each of them once. */
export class Comparison {
	private readonly shown = new Once<Entry, readonly string[]>();
	private readonly plain = new Once<MailboxMail, readonly string[]>();
	private readonly wordsOfParts = new Once<Entry, ReadonlySet<string>>();
	private readonly wordsOfMails = new Once<MailboxMail, ReadonlySet<string>>();

	says(mail: MailboxMail, entry: Entry): boolean {
		return sameSpelled(
			this.shown.of(entry, () => spelledShown(entry.body)),
			this.plain.of(mail, () => mail.texts().flatMap(spelledPlain)),
		);
	}

	standsFor(mail: MailboxMail, entry: Entry): boolean {
		const shown = this.shown.of(entry, () => spelledShown(entry.body));
		return mail.standIns.some((text) => sameSpelled(shown, spelledPlain(text)));
	}

	/** Of the words that Intercom would get. */
	alike(mail: MailboxMail, entry: Entry): number {
		return commonShare(
			this.wordsOfParts.of(entry, () => wordsShown(entry.body)),
			this.wordsOfMails.of(mail, () => wordsOf(mail.texts()[0] ?? '')),
		);
	}
}
