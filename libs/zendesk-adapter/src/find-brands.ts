import type { Brand } from '@patchcord/contact-ports';
import { expectList } from './expect-answer.js';
import { readId, readObject, readText } from './read-json.js';
import type { ZendeskRequest } from './zendesk-request.js';

/** Bounds the requests; Zendesk's largest plan has 300 brands, 100 on a page. */
const mostPages = 10;

/** The account's brands, as far as this agent may see them; without those that were deleted. */
export async function findBrands(request: ZendeskRequest): Promise<readonly Brand[]> {
  const brands: Brand[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await request({
      purpose: 'list brands',
      method: 'GET',
      path: '/api/v2/brands',
      ...(page === 1 ? {} : { query: { page: String(page) } }),
    });
    brands.push(...expectList(answer, 'brands').flatMap((value) => toBrand(value) ?? []));
    if (readText(readObject(answer)['next_page']) === undefined) break;
  }
  return brands;
}

function toBrand(value: unknown): Brand | undefined {
  const { active, id: anyId, is_deleted: isDeleted, name: anyName } = readObject(value);
  const id = readId(anyId);
  const name = readText(anyName);
  if (id === undefined || name === undefined || isDeleted === true) return undefined;
  return { id, name, active: active === true };
}
