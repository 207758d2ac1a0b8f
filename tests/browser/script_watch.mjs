// SPDX-License-Identifier: MIT
//
// Tells whether anything that somebody wrote has become script or markup: what ran, what the policy
// had to refuse (then markup got through), and what stands in the document that no page of ours has.

// Windows of this context note in `ran` and `refused` what happens in any frame of them.
export async function watch(page) {
  page.ran = [];
  page.refused = [];
  page.on('dialog', async (dialog) => {
    page.ran.push(dialog.message());
    await dialog.dismiss();
  });
  await page.exposeBinding('noteRun', (_, what) => { page.ran.push(what); });
  await page.exposeBinding('noteRefusal', (_, what) => { page.refused.push(what); });
  await page.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt']) window[name] = (what) => window.noteRun(String(what));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      window.noteRefusal(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return page;
}

// What stands in `root`, a document, that is not ours; runs in the page. Elements by allowing, since
// a list of forbidden ones is never complete; addresses as the browser understands them.
export function foreign(root = document) {
  const html = new Set(['html', 'head', 'title', 'meta', 'link', 'script', 'body', 'template', 'header', 'nav', 'main',
    'footer', 'section', 'article', 'aside', 'div', 'p', 'span', 'a', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h1', 'h2',
    'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'b', 'i', 'small', 'mark', 'del', 'ins', 's', 'code', 'pre', 'kbd', 'br',
    'hr', 'blockquote', 'figure', 'figcaption', 'img', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td',
    'form', 'fieldset', 'legend', 'label', 'input', 'select', 'option', 'optgroup', 'textarea', 'button', 'datalist',
    'output', 'details', 'summary', 'dialog', 'time', 'data', 'meter', 'progress', 'abbr', 'address', 'search', 'wbr',
    'canvas', 'sup', 'sub', 'q']);
  const svg = new Set(['svg', 'use', 'path', 'g', 'line', 'rect', 'circle', 'polyline', 'polygon', 'text', 'title', 'desc']);
  const found = [];
  const say = (element, what) => found.push(`${what} in ${element.outerHTML.slice(0, 120)}`);
  const isOurs = (address) => new URL(address, document.baseURI).origin === location.origin;
  const isLinkable = (address) => ['http:', 'https:', 'mailto:'].includes(new URL(address, document.baseURI).protocol);
  const safely = (test, address) => {
    try {
      return test(address);
    } catch {
      return false;
    }
  };
  const addresses = {
    href: isLinkable, 'xlink:href': isOurs, action: isOurs, formaction: isOurs, src: isOurs, srcset: isOurs,
    poster: isOurs, data: isOurs, background: isOurs, cite: isLinkable, ping: isOurs,
  };

  function check(element) {
    const name = element.localName;
    const isSvg = element.namespaceURI === 'http://www.w3.org/2000/svg';
    const isOwnBase = name === 'base' && !element.hasAttribute('href') && element.parentElement.localName === 'head';
    if (!((isSvg ? svg : html).has(name) || isOwnBase) || element.namespaceURI.endsWith('MathML')) say(element, `<${name}>`);
    const head = { script: 'src', link: 'href' }[name];
    if (!isSvg && head && !safely(isOurs, element.getAttribute(head) ?? 'x:')) say(element, `<${name}>`);
    if (name === 'script' && element.textContent !== '') say(element, 'script text');
    if (name === 'meta' && element.hasAttribute('http-equiv')) say(element, 'http-equiv');
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^srcdoc$|[^\w:-]/i.test(attribute)) say(element, attribute);
      if (attribute === 'style' && /expression|url\(|fixed|binding/i.test(value)) say(element, attribute);
      if (attribute in addresses && !safely(addresses[attribute], value)) say(element, `${attribute}=${value}`);
    }
  }

  function walk(tree) {
    for (const element of tree.querySelectorAll('*')) {
      check(element);
      if (element.shadowRoot) walk(element.shadowRoot);
      if (element.localName === 'template') walk(element.content);
    }
  }
  walk(root);
  return found;
}
