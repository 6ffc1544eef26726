/** Mails as the common programs write them, in any size. */

export const MAILS: Readonly<Record<string, (chars: number) => string>> = { newsletter, styled, outlook, gmail };

function newsletter(chars: number): string {
	const row = (at: number) =>
		`<tr><td align="center" valign="top" style="padding:10px 20px;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#333333;" class="mcnTextContent"><table border="0" cellpadding="0" cellspacing="0" width="100%"><tr><td style="padding-bottom:8px"><img src="https://cdn.shop.example/i/${at}.png" width="560" height="120" alt="Lamp ${at}" style="display:block;border:0"></td></tr><tr><td><h2 style="margin:0;font-size:20px">Lamp number ${at} is back</h2><p style="margin:10px 0">Many of you asked for it, so here it is again: brighter, smaller and made of recycled metal. <a href="https://shop.example/lamps/${at}?utm_source=news&amp;utm_campaign=spring" style="color:#0066cc;text-decoration:underline">See lamp ${at}</a></p></td></tr></table></td></tr>`;
	return filled(
		chars,
		`<!DOCTYPE html><html><head><title>News</title><style>.a{color:red}@media only screen and (max-width:480px){.b{width:100%!important}}</style></head><body><div style="display:none;max-height:0">Preview &#847;&zwnj;</div><center><table width="600">`,
		row,
		'</table></center></body></html>',
	);
}

/** With a fifth of its length in style sheets, which hide things on phones and on desktops: as mailing systems build them. */
function styled(chars: number): string {
	const rule = (at: number) =>
		`.column-${at}, .column-${at} p{width:${at % 100}%!important;max-width:600px;font-family:Helvetica,Arial,sans-serif;line-height:150%}\n`;
	const phoneRule = (at: number) =>
		`.mobile-hide-${at}{display:none!important;max-height:0}.mobile-show-${at} td{display:block!important}\n`;
	const sheet = `.preheader,.mobile-only{display:none!important}${filled(chars / 10, '', rule, '')}${filled(chars / 10, '@media only screen and (max-width:480px){', phoneRule, '}')}`;
	return newsletter(chars - sheet.length).replace('</style>', `${sheet}</style>`);
}

function outlook(chars: number): string {
	const own = `<p class=MsoNormal><span lang=EN-US style='font-size:11.0pt;font-family:"Calibri",sans-serif;mso-fareast-language:EN-US'>Hello Bo, the second button works since this morning, thank you.<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`;
	const mail = (at: number) =>
		`<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> Bo Lind &lt;bo@team.example&gt; <br><b>Sent:</b> ${1 + (at % 28)} March 2025 09:12<br><b>To:</b> Kai Moll &lt;kai@x.example&gt;<br><b>Subject:</b> RE: Button<o:p></o:p></span></p></div></div>${own.repeat(3)}`;
	return filled(
		chars,
		`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB link=blue><div class=WordSection1>${own}`,
		mail,
		'</div></body></html>',
	);
}

/** Replies upon replies, up to 40 deep, as long threads are. */
function gmail(chars: number): string {
	const depth = Math.min(40, Math.max(3, Math.floor(chars / 3_000)));
	const line =
		'<div>The second button works since this morning, thank you &amp; regards, <b>Kai</b>.</div><div><br></div>';
	const lines = line.repeat(Math.max(1, Math.floor(chars / depth / line.length) - 4));
	const level = (inner: string) =>
		`<div dir="ltr">${lines}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Tue, 4 Mar 2025 at 09:12, Bo Lind &lt;<a href="mailto:bo@team.example">bo@team.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${inner}</blockquote></div>`;
	return Array.from({ length: depth }).reduce<string>((inner) => level(inner), '<div>Hello</div>');
}

function filled(chars: number, before: string, piece: (at: number) => string, after: string): string {
	const pieces: string[] = [];
	let length = before.length + after.length;
	for (let at = 0; length < chars; at++) {
		const next = piece(at);
		pieces.push(next);
		length += next.length;
	}
	return before + pieces.join('') + after;
}
