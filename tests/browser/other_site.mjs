// SPDX-License-Identifier: MIT
//
// A site of somebody else, at an origin of its own: `answer(request, site)` gives the HTML of a page,
// or { headers, body } of anything else. What a test hangs on the site, its pages may use.
import { createServer } from 'node:http';

const kHtml = { 'Content-Type': 'text/html; charset=utf-8' };

export class OtherSite {
  static async start(answer) {
    const site = new OtherSite();
    site.server = createServer((request, response) => {
      const given = answer(request, site);
      const { headers = {}, body } = typeof given === 'string' ? { body: given } : given;
      response.writeHead(200, { ...kHtml, ...headers }).end(body);
    });
    await new Promise((resolve) => { site.server.listen(0, '127.0.0.1', resolve); });
    site.url = `http://127.0.0.1:${site.server.address().port}`;
    return site;
  }

  stop() {
    this.server.closeAllConnections();
    return new Promise((resolve) => { this.server.close(resolve); });
  }
}
