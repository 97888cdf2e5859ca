import { apiUrl, type RequestContext } from '../context.ts';

/** One page of a list with the `link` header that leads through it (per_page 1–100, 30 unless said). */
export function paginate<T>(
  context: RequestContext,
  items: readonly T[],
): { items: T[]; headers: Record<string, string> } {
  const perPage = Math.min(100, positive(context.query.get('per_page'), 30));
  const page = positive(context.query.get('page'), 1);
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const link = (rel: string, target: number): string => {
    const query = new URLSearchParams(context.query);
    query.set('per_page', String(perPage));
    query.set('page', String(target));
    return `<${apiUrl(context)}${context.path}?${query}>; rel="${rel}"`;
  };
  const links: string[] = [];
  if (page > 1) links.push(link('prev', Math.min(page - 1, last)));
  if (page < last) links.push(link('next', page + 1), link('last', last));
  if (page > 1) links.push(link('first', 1));
  return {
    items: items.slice((page - 1) * perPage, page * perPage),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}

function positive(text: string | null, fallback: number): number {
  const value = Number(text ?? Number.NaN);
  return Number.isInteger(value) && value > 0 ? value : fallback;
}
