// SPDX-License-Identifier: MIT
//
// A portal with the demonstration's content for the tests of one file, and browsers to visit it.
// RESUELVE_PROGRAM is the program (default build/dev/resuelve); CHROMIUM the browser.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const program = process.env.RESUELVE_PROGRAM || join(root, 'build/dev/resuelve');
const chromiumPath = process.env.CHROMIUM || '/usr/bin/chromium';

// Lines like "  client   ana@… abcd-efgh-ijkl-mnop" name the accounts of the demonstration.
function accountsIn(output) {
  const lines = [...output.matchAll(/^ {2}(\w+) +(\S+@\S+) +(\S+)$/gm)];
  return Object.fromEntries(lines.map(([, role, email, password]) => [role, { email, password }]));
}

async function firstLine(stream) {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('the program ended without saying its address');
}

export class Portal {
  // `settings` are flags of `serve`.
  static async start(settings = []) {
    const portal = new Portal();
    portal.data = mkdtempSync(join(tmpdir(), 'resuelve-'));
    const init = ['init', '--data', portal.data, '--demo', join(root, 'content')];
    portal.accounts = accountsIn(execFileSync(program, init, { encoding: 'utf8' }));
    portal.settings = settings;
    await portal.serve();
    const options = { executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] };
    portal.browser = await chromium.launch(options);
    return portal;
  }

  async serve() {
    const quiet = ['--port', '0', '--log-level', 'warning'];
    const serve = ['serve', '--data', this.data, ...quiet, ...this.settings];
    this.process = spawn(program, serve, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.url = (await firstLine(this.process.stdout)).replace(/\/$/, '');
  }

  async endServing() {
    const ended = new Promise((resolve) => { this.process.once('exit', resolve); });
    this.process.kill('SIGTERM');
    await ended;
  }

  // At another address: pages that were open stay behind.
  async restart() {
    await this.endServing();
    await this.serve();
  }

  // A page of a new browser window; what it complains about is collected in page.complaints.
  async visit(path, { width = 1280, theme = 'light', language = 'es', scripts = true } = {}) {
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: { width, height: 900 },
      colorScheme: theme,
      locale: language,
      javaScriptEnabled: scripts,
    });
    const page = await context.newPage();
    page.complaints = [];
    page.on('console', (message) => {
      const expected = /Failed to load resource: the server responded with a status of/;
      const matters = ['error', 'warning'].includes(message.type());
      if (matters && !expected.test(message.text())) page.complaints.push(message.text());
    });
    page.on('pageerror', (error) => page.complaints.push(String(error)));
    if (path) await page.goto(path);
    return page;
  }

  async signIn(page, role) {
    const { email, password } = this.accounts[role];
    await page.goto('/entrar');
    await page.fill('#correo', email);
    await page.fill('#clave', password);
    await page.click('main [type=submit]');
    await page.waitForURL('**/');
  }

  // A window of somebody who is signed in.
  async signedIn(role, options = {}) {
    const page = await this.visit(null, options);
    await this.signIn(page, role);
    return page;
  }

  async stop() {
    await this.browser.close();
    await this.endServing();
    rmSync(this.data, { recursive: true });
  }
}
