import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A mail as one of many mail programs writes it, ready for the composer. */
interface Sample {
	/** The file's name, without its ending. */
	id: string;
	title: string;
	subject: string;
	body: string;
	plain: boolean;
	/** Given where the sender is a machine: a bounce, a newsletter. */
	from?: { email: string; name?: string };
	headers: Array<{ name: string; value: string }>;
	files: Array<{ filename: string; contentType: string; contentBase64: string; contentId?: string }>;
}

const folder = join(__dirname, '..', 'samples');

/** All of `samples/`: `<id>.json` says what it is, `<id>.html` or `<id>.txt` is the body. In the order of their names. */
export function samples(): Sample[] {
	return readdirSync(folder)
		.filter((name) => extname(name) === '.json')
		.sort()
		.map((name) => sample(name.slice(0, -'.json'.length)));
}

function sample(id: string): Sample {
	const {
		title,
		subject,
		plain = false,
		from,
		headers = [],
		files = [],
	} = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Partial<Sample> & {
		title: string;
		subject: string;
	};
	const body = readFileSync(join(folder, `${id}.${plain ? 'txt' : 'html'}`), 'utf8');
	return { id, title, subject, body, plain, from, headers, files };
}
