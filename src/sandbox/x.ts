import { parse } from 'yaml';
export const y = (o: object): string => parse('a: 1').a + JSON.stringify(o);
