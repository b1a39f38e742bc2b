/**
 * Gives a style sheet to a shadow root. Constructed sheets are not subject to the page's Content-Security-Policy, a
 * `<style>` element is: it only serves browsers that cannot construct sheets.
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return;
  }
  const style = document.createElement('style');
  style.textContent = css;
  (root as ShadowRoot).append(style);
}
