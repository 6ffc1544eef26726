/** Providers of mailboxes for everybody: the domain says nothing about who the writer works for. */
const FREE_MAIL = new Set([
	'gmail.com', 'googlemail.com', 'yahoo.com', 'ymail.com', 'rocketmail.com', 'outlook.com', 'hotmail.com', 'live.com',
	'msn.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'proton.me', 'protonmail.com', 'pm.me', 'tutanota.com',
	'tuta.io', 'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'gmx.com', 'web.de', 't-online.de', 'freenet.de', 'mail.com',
	'mail.ru', 'yandex.ru', 'yandex.com', 'bk.ru', 'inbox.ru', 'list.ru', 'rambler.ru', 'ukr.net', 'qq.com', '163.com',
	'126.com', 'sina.com', 'foxmail.com', 'naver.com', 'daum.net', 'hanmail.net', 'orange.fr', 'wanadoo.fr', 'free.fr',
	'laposte.net', 'sfr.fr', 'libero.it', 'virgilio.it', 'tiscali.it', 'alice.it', 'wp.pl', 'o2.pl', 'onet.pl', 'interia.pl',
	'seznam.cz', 'email.cz', 'centrum.cz', 'bluewin.ch', 'hispeed.ch', 'aon.at', 'telenet.be', 'skynet.be', 'ziggo.nl',
	'kpnmail.nl', 'hetnet.nl', 'comcast.net', 'verizon.net', 'att.net', 'sbcglobal.net', 'bellsouth.net', 'cox.net',
	'btinternet.com', 'sky.com', 'talktalk.net', 'bigpond.com', 'shaw.ca', 'rogers.com', 'zoho.com', 'fastmail.com', 'hey.com',
	'docomo.ne.jp', 'ezweb.ne.jp', 'softbank.ne.jp', 'uol.com.br', 'bol.com.br', 'terra.com.br', 'rediffmail.com',
]);
const FREE_MAIL_ANYWHERE = /^(?:yahoo|hotmail|live|outlook|gmx|googlemail)\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/;

export function isFreeMail(domain: string): boolean {
	const name = domain.toLowerCase();
	return FREE_MAIL.has(name) || FREE_MAIL_ANYWHERE.test(name);
}
