import type { Fact } from '../../fact';
import type { IntercomPlace } from '../../places/intercomPlace';
import { access } from './access';
import { answers } from './answers';
import { contacts } from './contacts';
import { conversations } from './conversations';
import { macros } from './macros';
import { notified } from './notified';
import { participants } from './participants';
import { replies } from './replies';
import { search } from './search';
import { teammates } from './teammates';
import { texts } from './texts';
import { workspace } from './workspace';

export const intercomFacts: ReadonlyArray<Fact<IntercomPlace>> = [
	...access,
	...answers,
	...workspace,
	...search,
	...contacts,
	...conversations,
	...participants,
	...texts,
	...replies,
	...macros,
	...teammates,
	...notified,
];
