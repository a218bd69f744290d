import { answerOf, isOwnDataset, LIST, type ReleaseList } from './release.ts';

/** Files fetched at once while the page is idle. */
const AT_ONCE = 4;

/** Files whose names change with their content. */
const NAMED_BY_CONTENT = /^_app\/immutable\//;

/**
 * One release of the site as a browser keeps it, under a name of its own: what is not in the release's list, or
 * has other content than the list says, is never kept, so that two releases and their datasets never mix.
 */
export class KeptRelease {
  readonly #base: string;
  readonly #version: string;
  #list: Promise<ReleaseList> | null = null;
  /** Ends what is being kept for the pages. */
  readonly #keeping = new AbortController();

  /**
   * @param base path of the site's folder, without the last slash
   * @param version name of the release
   */
  constructor(base: string, version: string) {
    this.#base = base;
    this.#version = version;
  }

  /** Keeps what every page needs; rejects when the server does not have this release. */
  async install(): Promise<void> {
    const response = await fetch(this.#at(LIST), { cache: 'no-store' });
    const list = (await response.clone().json()) as ReleaseList;
    if (list.version !== this.#version) throw new Error('the server has another release');
    await (await caches.open(this.#name())).put(this.#at(LIST), response);
    const failed = await this.#keepEach(list, list.first);
    if (failed > 0) throw new Error(`${failed} files of the release are not kept`);
  }

  /** Forgets the releases before this one. */
  async forgetOthers(): Promise<void> {
    const names = await caches.keys();
    const own = this.#name();
    const others = names.filter((name) => name.startsWith(this.#name('')) && name !== own);
    await Promise.all(others.map((name) => caches.delete(name)));
  }

  /**
   * Keeps what a page has used, or everything that pages need.
   * @param used addresses of files
   * @returns whether everything is kept now
   */
  async keep(used: readonly string[], all: boolean): Promise<boolean> {
    const list = await this.#listed();
    const start = `${location.origin}${this.#base}/`;
    const below = used
      .map((address) => new URL(address, start))
      .filter(({ href }) => href.startsWith(start))
      .map(({ origin, pathname }) => `${origin}${pathname}`.slice(start.length))
      .filter((path) => Object.hasOwn(list.files, path));
    const wanted = [...below, ...(all ? list.later : [])];
    const failed = await this.#keepEach(list, wanted, this.#keeping.signal);
    return all && failed === 0 && !this.#keeping.signal.aborted;
  }

  /** Leaves off keeping for good, also what is on the way: a newer release waits until nothing is left to do. */
  stopKeeping(): void {
    this.#keeping.abort();
  }

  /** Answers a request of a page. */
  async answer(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const list = await this.#listed().catch(() => null);
    if (!list) return fetch(request);
    const answer = answerOf(list, readable(pathname).slice(this.#base.length + 1), search);
    switch (answer.by) {
      case 'network':
        return this.#fromNetwork(request);
      case 'redirect':
        return Response.redirect(this.#at(answer.address));
      case 'dataset':
        if (!isOwnDataset(list, search)) return new Response(null, { status: 409 });
        return (await this.#verified(list, answer.address)) ?? new Response(null, { status: 409 });
      case 'agency':
        return this.#agency(list, request, answer);
      case 'kept':
        return (await this.#found(answer.address)) ?? this.#passing(list, answer.address);
    }
  }

  /** A page that was rendered, or the one that shows any agency of the directory. */
  async #agency(
    list: ReleaseList,
    request: Request,
    { address, id, shell }: { address: string; id: string; shell: string },
  ): Promise<Response> {
    if (Object.hasOwn(list.files, address)) {
      const page = await this.#verified(list, address).catch(() => null);
      if (page) return page;
    }
    const names: unknown = await (await this.#found('agencies/names.json'))?.json();
    const isListed = typeof names === 'object' && names !== null && Object.hasOwn(names, id);
    return (isListed ? await this.#found(shell) : undefined) ?? this.#fromNetwork(request);
  }

  /** What the list does not name; without a network a page of the site says so. */
  async #fromNetwork(request: Request): Promise<Response> {
    try {
      return await fetch(request);
    } catch (cause) {
      const page = request.mode === 'navigate' ? await this.#found('404.html') : undefined;
      if (!page) throw cause;
      return new Response(page.body, { status: 404, headers: page.headers });
    }
  }

  /** A file as it arrives, kept on the way when it is the release's own. */
  async #passing(list: ReleaseList, address: string): Promise<Response> {
    const response = await fetch(this.#at(address));
    if (response.ok) void this.#put(list, address, response.clone()).catch(() => undefined);
    return response;
  }

  /** A file that is the release's own, from the browser or the server; null when the server has another. */
  async #verified(list: ReleaseList, address: string): Promise<Response | null> {
    return (await this.#brought(list, address)).response;
  }

  /** The same, and whether the browser keeps it: it may have no room, which takes nothing from the page. */
  async #brought(
    list: ReleaseList,
    address: string,
    signal?: AbortSignal,
  ): Promise<{ response: Response | null; isKept: boolean }> {
    const found = await this.#found(address);
    if (found) return { response: found, isKept: true };
    const response = await fetch(this.#at(address), signal ? { signal } : {});
    if (!response.ok) return { response, isKept: false };
    const put = await this.#put(list, address, response.clone());
    return { response: put === 'another' ? null : response, isKept: put === 'kept' };
  }

  /** Keeps a file when its content is what the list says. */
  async #put(
    list: ReleaseList,
    address: string,
    response: Response,
  ): Promise<'kept' | 'no room' | 'another'> {
    const cache = await this.#cache();
    const keep = (own: Response) =>
      cache.put(this.#at(address), own).then(
        () => 'kept' as const,
        () => 'no room' as const,
      );
    if (NAMED_BY_CONTENT.test(address)) return keep(response);
    const headers = new Headers(response.headers);
    // Of the bytes as they travelled, not of those that are kept.
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    const bytes = await response.arrayBuffer();
    if ((await hashOf(bytes)) !== list.files[address]) return 'another';
    return keep(new Response(bytes, { headers }));
  }

  /** Fetches what is not kept yet, a few at once. Returns how many are not kept then. */
  async #keepEach(
    list: ReleaseList,
    addresses: readonly string[],
    signal?: AbortSignal,
  ): Promise<number> {
    const waiting = addresses.values();
    let failed = 0;
    const take = async () => {
      for (const address of waiting) {
        if (signal?.aborted) return;
        const brought = await this.#brought(list, address, signal).catch(() => null);
        if (!brought?.isKept) failed++;
        await brought?.response?.body?.cancel();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, take));
    return failed;
  }

  #listed(): Promise<ReleaseList> {
    this.#list ??= this.#found(LIST).then(async (response) => {
      if (!response) throw new Error('the list of the release is gone');
      return (await response.json()) as ReleaseList;
    });
    // Asked again next time: the browser may have been slow to open its store.
    this.#list.catch(() => (this.#list = null));
    return this.#list;
  }

  async #found(address: string): Promise<Response | undefined> {
    const cache = await this.#cache().catch(() => undefined);
    return cache?.match(this.#at(address), { ignoreVary: true });
  }

  /** Rejects once a newer release has forgotten this one, whose last work must not lay it anew. */
  async #cache(): Promise<Cache> {
    if (!(await caches.has(this.#name()))) throw new Error('this release is no longer kept');
    return caches.open(this.#name());
  }

  #name = (version = this.#version): string => `nianbao:${this.#base}:${version}`;

  #at = (address: string): string => `${location.origin}${this.#base}/${address}`;
}

/** A path with its signs; one that was cut in the middle of a sign stays as it is, and leads nowhere. */
function readable(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
