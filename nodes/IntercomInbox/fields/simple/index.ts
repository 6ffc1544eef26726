/**
 * What *Simplify* keeps of Intercom's objects: what people ask for, and all that another operation reads of an item. A field
 * that one version of the API lacks is simply not there.
 */

export * from './conversations';
export * from './people';
