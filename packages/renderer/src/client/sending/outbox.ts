/** A registration that can be asked to send later; not every browser has it. */
interface Sending extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Lets the service worker answer for the site, where the browser has one. */
export const startWorker = (root: string): void => {
  navigator.serviceWorker?.register(`${root}sw.js`).catch(() => undefined);
};

/**
 * Leaves a response with the service worker, which sends it when there is a line again, also when this page is closed;
 * null takes it back. Where a browser cannot do that, the page sends it when it is opened again.
 */
export const leaveWith = async (address: string, body: string | null): Promise<void> => {
  try {
    const outbox = await caches.open("pwe:outbox");
    const url = new URL(address, location.href).href;
    if (body === null) return void (await outbox.delete(url));
    const { sync }: Sending = (await navigator.serviceWorker.getRegistration()) ?? ({} as Sending);
    if (!sync) return;
    await outbox.put(url, new Response(body));
    await sync.register("pwe");
  } catch {
    // No service worker here, or no room: this page goes on trying.
  }
};
