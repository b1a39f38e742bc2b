/** Where the loader came from, and thereby where its server is. */
export interface ScriptLocation {
  /** The server, without a trailing slash: `https://chat.example`, or with the prefix it is mounted under. */
  readonly baseUrl: string;
  /** The window's code, which lies beside the loader. */
  readonly widgetUrl: string;
}

/**
 * Derives both from the script's own address. `…/javascript/chat.js` keeps what comes before it, such as the path that a
 * proxy serves us under; `…/<tenant>/CS/javascript/chat.js` is the vendor's spelling, whose tenant is no path of ours.
 */
export function scriptLocation(src: string, pageUrl: string): ScriptLocation {
  const url = new URL(src, pageUrl);
  const folder = url.pathname.replace(/\/[^/]*$/, '');
  const prefix = folder.replace(/(?:(?:\/[^/]+)?\/cs)?\/javascript$/i, '');
  return {
    baseUrl: `${url.origin}${prefix}`,
    widgetUrl: `${url.origin}${folder}/widget.js`,
  };
}
