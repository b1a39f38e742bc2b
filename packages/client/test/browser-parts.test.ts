import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserWakeSignals, createWebOutboxStorage, type StoredMessage } from '../src/index.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** As much of a page as wake signals look at. */
function openPage(): {
  readonly window: EventTarget;
  readonly document: EventTarget;
  show(on: boolean): void;
} {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  return {
    window,
    document,
    show(on) {
      document.visibilityState = on ? 'visible' : 'hidden';
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

describe('wake signals of a browser', () => {
  it('[DL12] come with the network, with the page, and with its being seen', () => {
    const page = openPage();
    let wakes = 0;
    const end = browserWakeSignals.subscribe(() => {
      wakes += 1;
    });
    page.window.dispatchEvent(new Event('online'));
    page.window.dispatchEvent(new Event('pageshow'));
    page.show(true);
    expect(wakes).toBe(3);
    page.show(false);
    expect(wakes).toBe(3);
    end();
    page.window.dispatchEvent(new Event('online'));
    page.window.dispatchEvent(new Event('pageshow'));
    page.show(true);
    expect(wakes).toBe(3);
  });

  it('are silent where there is no page', () => {
    expect(browserWakeSignals.subscribe(() => {})()).toBeUndefined();
  });
});

describe('an outbox in web storage', () => {
  const message: StoredMessage = {
    clientId: 'c1',
    sessionId: 1,
    text: 'hello',
    at: 1,
    failure: null,
  };

  function createStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & {
    readonly size: number;
  } {
    const values = new Map<string, string>();
    return {
      getItem: (key) => values.get(key) ?? null,
      setItem: (key, value) => values.set(key, value),
      removeItem: (key) => values.delete(key),
      get size() {
        return values.size;
      },
    };
  }

  it('[DL22] keeps messages under its key, and nothing while none waits', () => {
    const storage = createStorage();
    const outbox = createWebOutboxStorage(storage, 'parley');
    expect(outbox.load()).toEqual([]);
    outbox.save([message]);
    expect(createWebOutboxStorage(storage, 'parley').load()).toEqual([message]);
    expect(createWebOutboxStorage(storage, 'another').load()).toEqual([]);
    outbox.save([]);
    expect(storage.size).toBe(0);
  });

  it('holds nothing when something else is under its key', () => {
    const storage = createStorage();
    storage.setItem('parley', '{"a":1}');
    expect(createWebOutboxStorage(storage, 'parley').load()).toEqual([]);
  });
});
