import type { Fact } from '../../fact';
import type { IntercomPlace } from '../../places/intercomPlace';
import { access } from './access';
import { contacts } from './contacts';
import { conversations } from './conversations';
import { notified } from './notified';
import { participants } from './participants';
import { replies } from './replies';
import { search } from './search';
import { texts } from './texts';

export const intercomFacts: ReadonlyArray<Fact<IntercomPlace>> = [
	...access,
	...search,
	...contacts,
	...conversations,
	...participants,
	...texts,
	...replies,
	...notified,
];
