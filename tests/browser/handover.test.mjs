// SPDX-License-Identifier: MIT
//
// A ticket for the firm's own help desk, which is down when it is sent and comes back later.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, it } from 'node:test';
import { Portal } from './portal.mjs';

const secret = 'a key for this test';
const calls = [];
const desk = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  calls.push({ headers: request.headers, body });
  response.writeHead(204).end();
});

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

let portal;
let port;
before(async () => {
  port = await freePort();
  process.env.RESUELVE_WEBHOOK_SECRET = secret;
  const url = `http://127.0.0.1:${port}/entrada`;
  const flags = ['--desk', 'webhook', '--webhook-url', url, '--webhook-private', 'yes'];
  portal = await Portal.start(['--holdout-share', '0', ...flags]);
});
after(async () => {
  await portal.stop();
  desk.close();
});

const outgoing = (...words) => {
  const all = ['outgoing', '--data', portal.data, ...words];
  return execFileSync(process.env.RESUELVE_PROGRAM, all, { encoding: 'utf8' });
};

async function sendTicket(page) {
  await portal.signIn(page, 'client');
  await page.goto('/pedir-ayuda');
  await page.selectOption('#tema', 'correo');
  await page.fill('#asunto', 'No recibo correos');
  await page.click('form#ask .primary.big');
  await page.waitForLoadState();
  if (await page.$('[name=confirmada].primary')) await page.click('[name=confirmada].primary');
  await page.waitForURL('**/consultas/**');
}

async function until(holds) {
  while (!(await holds())) await new Promise((resolve) => { setTimeout(resolve, 50); });
}

it('keeps a ticket for a help desk that is down, and hands it over once when it is back', async () => {
  const page = await portal.visit(null, { scripts: false });
  await sendTicket(page);
  assert.match(await page.textContent('main'), /La estamos entregando a nuestro equipo/);
  await until(() => outgoing('list').includes('no connection'));

  desk.listen(port, '127.0.0.1');
  const [, number] = /^ *(\d+) /m.exec(outgoing('list', '--state', 'queued'));
  outgoing('retry', number);
  await until(() => outgoing('list', '--state', 'sent').includes('hand-over'));
  await page.reload();
  assert.match(await page.textContent('main'), /Entregada a nuestro equipo de soporte/);

  assert.equal(calls.length, 1);
  const { headers, body } = calls[0];
  const signed = createHmac('sha256', secret).update(`${headers['resuelve-timestamp']}.${body}`);
  assert.equal(headers['resuelve-signature'], `v1=${signed.digest('hex')}`);
  const told = JSON.parse(body);
  assert.equal(told.ticket.subject, 'No recibo correos');
  assert.ok(page.url().includes(told.ticket.id));
  assert.ok(told.suggestions.seen.some((thing) => thing.events.includes('shown')));
});
