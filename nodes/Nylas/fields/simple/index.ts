/** What *Simplify* keeps of Nylas's objects: what people ask for, and all that another operation reads of an item. */

export * from './mail';
export * from './account';
