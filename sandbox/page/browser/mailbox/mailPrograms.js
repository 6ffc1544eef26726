import { escapeHtml, personFull, personName } from '../base/format.js';

/** How four mail programs put a text, and what it answers, into a mail. `write` returns `{ body, plain }`. */
export const mailPrograms = {
	gmail: { title: 'Gmail', write: gmail },
	outlook: { title: 'Outlook', write: outlook },
	apple: { title: 'iPhone', write: apple },
	plain: { title: 'Plain text', write: plainText },
};

function gmail({ text, replyTo }) {
	const own = `<div dir="ltr">${lines(text)
		.map((line, at) => (at === 0 ? line : `<div>${line || '<br>'}</div>`))
		.join('')}</div>`;
	if (!replyTo) return { body: own };
	const attribution = `On ${when(replyTo)}, ${escapeHtml(personName(sender(replyTo)))} &lt;<a href="mailto:${escapeHtml(sender(replyTo).email)}">${escapeHtml(sender(replyTo).email)}</a>&gt; wrote:<br>`;
	const quote = `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${inner(replyTo.body)}</blockquote>`;
	return {
		body: `${own}<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${attribution}</div>${quote}</div>`,
	};
}

function outlook({ text, replyTo }) {
	const own = lines(text)
		.map((line) => `<p class="MsoNormal">${line || '&nbsp;'}<o:p></o:p></p>`)
		.join('');
	const head = '<style>p.MsoNormal{margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif}</style>';
	if (!replyTo)
		return {
			body: `<html><head>${head}</head><body lang="EN-GB"><div class="WordSection1">${own}</div></body></html>`,
		};
	const labels = {
		From: personFull(sender(replyTo)),
		Sent: when(replyTo),
		To: replyTo.to.map(personFull).join('; '),
		Subject: replyTo.subject,
	};
	const header = Object.entries(labels)
		.map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}`)
		.join('<br>');
	const divider = `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${header}<o:p></o:p></p></div>`;
	return {
		body: `<html><head>${head}</head><body lang="EN-GB"><div class="WordSection1">${own}<p class="MsoNormal"><o:p>&nbsp;</o:p></p><div>${divider}</div>${inner(replyTo.body)}</div></body></html>`,
	};
}

function apple({ text, replyTo }) {
	const own = `${lines(text).join('<br>')}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sent from my iPhone</div>`;
	if (!replyTo) return { body: `<html><head></head><body dir="auto">${own}</body></html>` };
	const attribution = `<blockquote type="cite">On ${when(replyTo)}, ${escapeHtml(personName(sender(replyTo)))} wrote:<br><br></blockquote>`;
	return {
		body: `<html><head></head><body dir="auto">${own}<div dir="ltr"><br>${attribution}</div><blockquote type="cite"><div dir="ltr">${inner(replyTo.body)}</div></blockquote></body></html>`,
	};
}

function plainText({ text, replyTo }) {
	if (!replyTo) return { body: text, plain: true };
	const quote = asText(replyTo.body)
		.split('\n')
		.map((line) => `> ${line}`.trimEnd())
		.join('\n');
	return { body: `${text}\n\nOn ${when(replyTo)}, ${personFull(sender(replyTo))} wrote:\n${quote}\n`, plain: true };
}

function lines(text) {
	return escapeHtml(text.trimEnd()).split('\n');
}

function sender(mail) {
	return mail.from[0] ?? { email: 'unknown@unknown.example' };
}

function when(mail) {
	return new Intl.DateTimeFormat('en-GB', {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
	}).format(new Date(mail.date * 1000));
}

// The quoted mail's own html, head and body tags are left out, as mail programs do.
function inner(html) {
	return new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
}

function asText(html) {
	const parsed = new DOMParser().parseFromString(html, 'text/html');
	for (const breaking of parsed.querySelectorAll('br,p,div,li,tr')) breaking.after('\n');
	return parsed.body.textContent.replace(/\n{3,}/g, '\n\n').trim();
}
