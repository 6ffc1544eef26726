/** Lines that calendars write into invitations and answers to them. Every row's example is run by a test. */
export const CALENDAR_LINES: ReadonlyArray<{ what: string; pattern: RegExp; example: string }> = [
	{ what: 'a border', pattern: /^[\s_=*~.·•|-]+$/, example: '________________' },
	{ what: 'a link alone', pattern: /^<?https?:\/\/\S{1,2000}>?$/, example: 'https://calendar.google.com/event?eid=a' },
	{
		what: 'a label with its value',
		pattern:
			/^(?:when|where|who|calendar|organi[sz]er|attendees?|guests?|location|time zone|joining info|meeting (?:id|number)|passcode|subject|start|end|wann|wo|wer|ort|zeit|kalender|organisator|teilnehmer|betreff|quand|où|qui|lieu|organisateur|cuándo|dónde|quién|ubicación|quando|dove|chi|luogo|onde|quem|wanneer|waar|wie|locatie|när|var|hvornår|hvor|når|kiedy|gdzie|kdy|kde|mikor|hol|когда|где|日時|場所|时间|地点|시간|장소)\s{0,2}[:：]/iu,
		example: 'When: Tuesday 4 March 2025 10:00',
	},
	{
		what: "a calendar's sentence",
		pattern:
			/\b(?:(?:has|have) (?:been )?(?:accepted|declined|tentatively accepted|invited|cancelled|canceled|changed|updated)|invitation from google calendar|you have been invited|this event has been|you are receiving this|view (?:on|in) google calendar|reply for \S+|forwarding this invitation|microsoft teams|join (?:the meeting|with google meet|zoom meeting|on your computer)|hat (?:diese einladung|den termin)|termin (?:wurde|abgesagt)|jetzt an der besprechung teilnehmen|a (?:accepté|refusé) cette invitation|ha (?:aceptado|rechazado|accettato|rifiutato))\b/i,
		example: 'Uwe Rau has accepted this invitation.',
	},
	{
		what: 'a day and a time',
		pattern:
			/^(?=.{0,120}\d{1,2}[:.h]?\d{0,2}\s?(?:am|pm|uhr|h)?)[\p{L}\d\s,.:⋅·–()+/@-]{4,120}\d{1,2}(?:[:.h]\d{2}|\s?[ap]m)[\p{L}\d\s,.:⋅·–()+/-]{0,80}$/iu,
		example: 'Tuesday 4 Feb 2025, 3pm - 4pm',
	},
];
