/** How names are spelled in addresses, which have Latin letters only. */

/** Whether a name, without its blanks and signs, is spelled like the label of a domain. */
export function isSpelledLike(name: string, label: string): boolean {
	const letters = name.toLowerCase().replace(/[^\p{L}\p{M}\d]/gu, '');
	return label === latin(letters, PLAIN) || label === latin(letters, DOUBLED);
}

function latin(letters: string, special: ReadonlyMap<string, string>): string {
	return [...letters.normalize('NFC')]
		.map((letter) => special.get(letter) ?? letter.normalize('NFKD').replace(/\p{M}/gu, ''))
		.join('');
}

const pairs = (text: string) => text.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]);

/** What no decomposition takes apart; the first letter becomes the others. */
const LETTERS = pairs(
	'æae œoe ßss łl đd ðd þth ıi аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsch ъ ыy ь эe юyu яya іi їi єye ґg αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo',
);
const PLAIN = new Map([...LETTERS, ...pairs('øo')]);
/** As German and the Nordic languages write them where they must. */
const DOUBLED = new Map([...LETTERS, ...pairs('øoe äae öoe üue åaa')]);
